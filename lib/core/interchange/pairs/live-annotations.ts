import type { CanonicalRecord, RecordAnnotation } from '../canonical-record.ts'

/** A submitted annotation whose ranks are there. */
export type LiveAnnotation = RecordAnnotation & { ranks: (number | null)[] }

/**
 * What an export reads of a record: of each annotator the newest annotation that nothing superseded (by revision, then time of
 * submission, then place in the record), where that one is submitted. In the record's order.
 */
export function liveAnnotations(record: CanonicalRecord): LiveAnnotation[] {
  const newest = new Map<string, RecordAnnotation>()
  for (const annotation of record.annotations) {
    if (annotation.superseded_by !== null) continue
    const held = newest.get(annotation.annotator)
    if (held === undefined || !isOlder(annotation, held)) newest.set(annotation.annotator, annotation)
  }
  return record.annotations.filter(
    (annotation): annotation is LiveAnnotation =>
      newest.get(annotation.annotator) === annotation && annotation.status === 'submitted' && annotation.ranks !== null,
  )
}

function isOlder(a: RecordAnnotation, b: RecordAnnotation): boolean {
  if (a.revision !== b.revision) return a.revision < b.revision
  return a.submitted_at !== null && b.submitted_at !== null && Date.parse(a.submitted_at) < Date.parse(b.submitted_at)
}
