import type { RankedPrompt } from '../types.ts'

export const keepersLastNight: RankedPrompt = {
  id: 'keepers-last-night',
  lang: 'en',
  source: 'writing',
  messages: [
    {
      role: 'user',
      content: `Write a very short story, 80 to 120 words, second person, present tense: a lighthouse keeper's last night before the tower is automated. The letters "light" must not appear anywhere in it, not even inside another word. The last sentence is a question that somebody asks aloud.`,
    },
  ],
  responses: [
    {
      model: 'kestrel-large',
      content: `You climb the hundred and eight steps counting backwards, so that the last number tonight is one. The lens turns in its bath of mercury, patient as cattle. For twenty-two winters you have slept in four-hour pieces; your body no longer knows what a whole night is for.

Tomorrow a switch in an office forty miles inland will do this, and it will not know when the geese go over.

You rest your palm on the warm glass. Beyond the delight of the beam, one trawler crosses the dark, slows, and sounds her horn: three long notes, which nobody is obliged to send.

On the radio a voice you have never met asks, "Are you still there, old man?"`,
    },
    {
      model: 'heron-34b',
      content: `The lighthouse keeper had known for months that this night would come. Old Jonas climbed the spiral stairs slowly, his hand sliding along the cold iron rail, while the wind howled around the tower like a wounded animal. He thought of his father, who had kept the flame before him, and of his grandfather, who had built the house at the foot of the cliff with his own hands.

At midnight he trimmed the wick and sat down by the window. The waves crashed against the rocks below. He remembered the great storm of his youth, when eleven fishermen had found their way home because he had not slept for two days. Nobody had thanked him, and nobody had needed to.

When the sun rose, the engineers arrived with their grey boxes and their cables. They worked quickly and spoke of efficiency. Jonas handed them the keys, put on his father's cap and walked down the path without turning round. Behind him, for the first time in a hundred years, the lamp came on by itself. He wondered whether the ships would notice the difference.`,
    },
    {
      model: 'heron-7b',
      content: `You wind the clockwork at four, although the engineers have told you that it no longer drives anything. The new lamp waits in a crate by the stairs like a guest who has come too early. You polish the brass anyway. You write the wind in the log: south-west, six, falling. Below, the sea goes on doing what it has done to your knees for thirty-one years.

At dawn the boat brings a boy with a clipboard. He counts the fuses, the keys, the blankets. He stops at the log, turns back through all those winds, page after page, and takes off his cap.

"Who was reading these?" he asks.`,
    },
    {
      model: 'kestrel-mini',
      content: `You are alone in the tower tonight. The wind is strong and the waves are high, and you know that this is the last time. You think about all the ships that you have guided home over the years. It makes you feel proud, but also very sad.

Tomorrow the machines will come and they will do your work. They will never be tired, and they will never be lonely. You look at the big lamp and a tear runs down your cheek. It has been your best friend.

You walk to the window and look at the stars above the endless ocean. "What will become of me now?" you ask quietly.`,
    },
  ],
  // 2 keeps every rule and has an ending. 0 is the finest prose, but "delight" breaks the rule of letters; 3 keeps
  // the rules and is a string of clichés: a tie. 1 ignores person, tense, length, letters and the closing question.
  authorTiers: [[2], [0, 3], [1]],
}
