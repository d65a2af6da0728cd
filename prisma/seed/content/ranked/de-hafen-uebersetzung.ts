import type { RankedPrompt } from '../types.ts'

export const deHafenUebersetzung: RankedPrompt = {
  id: 'de-hafen-uebersetzung',
  lang: 'de',
  source: 'writing',
  messages: [
    {
      role: 'user',
      content: `Bitte übersetze diesen Absatz für unser Magazin ins Deutsche. Er soll sich lesen, als wäre er auf Deutsch geschrieben, aber es darf nichts fehlen und nichts dazukommen. Nur die Übersetzung, ohne Anmerkungen.

> When the harbour authority presented the plan, the actual cost was put at just under two billion euros. The critics, among them a former chief engineer, called it sensible on paper and reckless in practice. They were not wrong: the silt came back every winter, and the contractor went bankrupt twice. Eventually, after eleven years and three directors, the first ship docked. There was a brass band, there was rain, and nobody could remember having been against it.`,
    },
  ],
  responses: [
    {
      model: 'kestrel-mini',
      content: `Als die Hafenbehörde den Plan vorstellte, wurden die aktuellen Kosten auf knapp zwei Milliarden Euro beziffert. Die Kritiker, unter ihnen ein ehemaliger Chefingenieur, nannten ihn sensibel auf dem Papier und rücksichtslos in der Praxis. Sie hatten nicht unrecht: Der Schlick kam jeden Winter zurück, und der Auftragnehmer ging zweimal bankrott. Eventuell, nach elf Jahren und drei Direktoren, legte das erste Schiff an. Es gab eine Blaskapelle, es gab Regen, und niemand konnte sich erinnern, dagegen gewesen zu sein.`,
    },
    {
      model: 'heron-34b',
      content: `**Übersetzung:**

Als die Hafenbehörde den Plan präsentierte, wurden die tatsächlichen Kosten mit knapp unter zwei Milliarden Euro angegeben. Die Kritiker, unter denen sich ein ehemaliger Chefingenieur befand, nannten ihn auf dem Papier vernünftig und in der Praxis leichtsinnig. Sie lagen nicht falsch: Der Schlick kam jeden Winter zurück und der Auftragnehmer ging zweimal bankrott. Schließlich, nach elf Jahren und drei Direktoren, dockte das erste Schiff an. Da war eine Blaskapelle, da war Regen, und niemand konnte sich daran erinnern, dagegen gewesen zu sein.

**Anmerkungen:**

- *billion* entspricht im Deutschen der Milliarde, nicht der Billion.
- *eventually* ist ein falscher Freund und bedeutet „schließlich“, nicht „eventuell“.
- *reckless* ließe sich auch mit „rücksichtslos“ oder „waghalsig“ wiedergeben; hier passt „leichtsinnig“ am besten.
- *silt* könnte je nach Kontext auch „Schlamm“ oder „Sediment“ heißen.

Gern passe ich den Stil noch weiter an Ihr Magazin an!`,
    },
    {
      model: 'heron-7b',
      content: `Fast zwei Billionen Euro sollte der neue Hafen kosten. Auf dem Papier klang das vernünftig, doch Kritiker warnten früh, und sie behielten recht: Jeden Winter kehrte der Schlick zurück, und die Baufirma meldete Insolvenz an. Erst nach elf Jahren konnte das erste Schiff feierlich anlegen. Trotz des Regens spielte eine Blaskapelle, und plötzlich waren alle schon immer dafür gewesen.`,
    },
    {
      model: 'kestrel-large',
      content: `Als die Hafenbehörde den Plan vorstellte, bezifferte sie die tatsächlichen Kosten auf knapp zwei Milliarden Euro. Die Kritiker, darunter ein früherer Chefingenieur, nannten ihn auf dem Papier vernünftig und in der Praxis leichtsinnig. Unrecht hatten sie nicht: Jeden Winter kam der Schlick zurück, und die Baufirma ging zweimal pleite. Nach elf Jahren und drei Direktoren legte schließlich das erste Schiff an. Eine Blaskapelle spielte, es regnete, und niemand konnte sich erinnern, je dagegen gewesen zu sein.`,
    },
  ],
  // 3 reads like German and is complete. 1 is right, but wooden, with notes that nobody wanted. 0 falls for false
  // friends (aktuell, sensibel, rücksichtslos, eventuell). 2 turns billions into "Billionen" (a thousand times too
  // much) and drops the chief engineer, the three directors and the second bankruptcy.
  authorTiers: [[3], [1], [0], [2]],
}
