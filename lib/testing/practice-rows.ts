type Row = Readonly<Record<string, unknown>>

type Place = { inCampaign: Row; byMember: Row; annotatorId: string }

/** For everyRow(): a practice item and an answer to it, and another of each. */
export function practiceRows(
  newId: () => string,
  { inCampaign, byMember, annotatorId }: Place,
): { rows: Record<string, Row>; more: Record<string, Row> } {
  const item = {
    id: newId(),
    ...inCampaign,
    ...byMember,
    position: 0,
    messages: '[]',
    responses: ['One.', 'Two.'],
    ranks: [1, 2],
    explanation: 'The first one answers.',
  }
  const second = { ...item, id: newId(), position: 1 }
  const attempt = {
    ...inCampaign,
    ...{ practiceItemId: item.id, annotatorId },
    ...{ ranks: [2, 1], displayOrder: [1, 0], activeMs: 900 },
  }
  return {
    rows: { PracticeItem: item, 'PracticeItem 2': second, PracticeAttempt: attempt },
    more: { PracticeItem: { ...item, id: newId() }, PracticeAttempt: { ...attempt, practiceItemId: second.id } },
  }
}
