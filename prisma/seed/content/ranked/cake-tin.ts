import type { RankedPrompt } from '../types.ts'

export const cakeTin: RankedPrompt = {
  id: 'cake-tin',
  lang: 'en',
  source: 'everyday',
  messages: [
    {
      role: 'user',
      content: `My gran's lemon cake is for a 20 cm round tin: 175 g butter, 175 g sugar, 3 eggs, 175 g self-raising flour, zest of 2 lemons, 45 minutes at 180 °C. I need it bigger for Sunday. How do I scale it?`,
    },
    {
      role: 'assistant',
      content: `Happy to work it out. Which tin do you want to use (round or square, what size, and is it about as deep as the 20 cm one)? And is there anything you can't get more of?`,
    },
    {
      role: 'user',
      content: `Round, 26 cm, same depth. I have plenty of everything but only 5 eggs, shops are shut. New amounts please, and tell me what to do about time and temperature.`,
    },
  ],
  responses: [
    {
      model: 'heron-34b',
      content: `The tin's area is what counts: $(26/20)^2 = 1.69$, so you need 1.69 times everything.

- Butter: 296 g
- Sugar: 296 g
- Eggs: 5 (5.07 to be exact, so your 5 are perfect)
- Self-raising flour: 296 g
- Lemons: zest of 3 to 4

Baking time grows with the amount of batter in the same way: $45 \\times 1.69 \\approx 76$ minutes. Keep the oven at 180 °C for the whole time, and resist opening the door during the first hour so that the cake doesn't sink. After 76 minutes, take it out and leave it in the tin for 10 minutes before turning it onto a rack. Enjoy your Sunday!`,
    },
    {
      model: 'kestrel-large',
      content: `What a lovely thing to bake from a family recipe! Scaling cakes feels daunting but it comes down to one idea, so let me walk you through it properly.

A cake of the same depth needs batter in proportion to the **area** of the tin, and the area of a circle grows with the square of its diameter. A 20 cm tin has about 314 cm², a 26 cm tin about 531 cm². Divide one by the other and you get 1.69.

Multiplying everything by 1.69 gives roughly 296 g each of butter, sugar and flour, a little over 5 eggs, and the zest of three and a half lemons. Since 5.07 eggs is as good as 5, your five will do, with nothing else to change. If your eggs are on the small side, a spoonful of milk makes up the difference.

Now the oven. Because the batter is no deeper, heat has no further to travel upwards, so the temperature stays at 180 °C. The middle is further from the edge, though, and a wide cake often needs slightly longer: begin checking at 45 minutes and expect 50 to 55. A skewer in the centre should come out clean, and the sponge should spring back. If the top colours too quickly, lay a sheet of foil over it.

Some general wisdom: take butter and eggs out of the fridge an hour before, line the base with parchment, add the eggs one at a time with a spoonful of flour to avoid curdling, and let the cake rest in its tin for ten minutes. Happy baking, and I hope your gran approves!`,
    },
    {
      model: 'kestrel-mini',
      content: `Let the eggs decide. The new tin has $(26/20)^2 = 1.69$ times the area; 5 eggs instead of 3 is a factor of 1.67, which is close enough that nobody will notice.

| | 20 cm | 26 cm |
|---|---:|---:|
| Butter | 175 g | 290 g |
| Sugar | 175 g | 290 g |
| Eggs | 3 | 5 |
| Self-raising flour | 175 g | 290 g |
| Lemon zest | 2 lemons | 3 large or 4 small |

**Oven:** stay at 180 °C. The batter is as deep as before, so the time hardly changes, but the middle of a wider cake lags behind. Test with a skewer at 45 minutes and expect to need 50–55. If the rim is getting dark by 40, cover it loosely with foil.

If your recipe has a syrup or glaze, multiply that by 1.67 too.`,
    },
    {
      model: 'heron-7b',
      content: `Your new tin is 26 / 20 = 1.3 times as big, so multiply all the ingredients by 1.3:

| Ingredient | Amount |
|---|---|
| Butter | 228 g |
| Sugar | 228 g |
| Eggs | 4 |
| Self-raising flour | 228 g |
| Lemons (zest) | 2½ |

That needs only 4 eggs, so you even have one to spare. As the cake is a little bigger, lower the oven to 170 °C and bake it for about 55 to 60 minutes. It is done when a skewer comes out clean.`,
    },
  ],
  // 2 is right and usable at the worktop. 1 is right, but the numbers have to be dug out. 0 scales the amounts well
  // and then burns the cake (76 minutes); 3 scales by the diameter and bakes a flat cake for too long: equally bad.
  authorTiers: [[2], [1], [0, 3]],
}
