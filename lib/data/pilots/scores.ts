import type { PilotArm, RunScore } from '#lib/core/planning/pilot/verdict'
import type { PilotId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** Writes scores of runs; one that is there gets the new value. None of them may name a run twice. */
export async function upsertScores(
  db: Connection,
  { pilotId, scores, at }: { pilotId: PilotId; scores: readonly RunScore[]; at: Date },
): Promise<void> {
  await db.$executeRaw`
    insert into "PilotScore" ("pilotId", arm, run, value, "enteredAt")
    select ${pilotId}::uuid, s.arm, s.run, s.value, ${at}
    from json_to_recordset(${JSON.stringify(scores)}::json) as s(arm int, run int, value float8)
    on conflict ("pilotId", arm, run) do update set value = excluded.value, "enteredAt" = excluded."enteredAt"
      where "PilotScore".value <> excluded.value`
}

/** Takes scores of runs away; those that are not there stay away. */
export async function deleteScores(
  db: Connection,
  { pilotId, runs }: { pilotId: PilotId; runs: readonly { arm: PilotArm; run: number }[] },
): Promise<void> {
  await db.$executeRaw`
    delete from "PilotScore" p using json_to_recordset(${JSON.stringify(runs)}::json) as s(arm int, run int)
    where p."pilotId" = ${pilotId}::uuid and p.arm = s.arm and p.run = s.run`
}
