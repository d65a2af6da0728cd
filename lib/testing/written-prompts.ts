import { seededStream } from '#lib/core/random/seeded'

/** Requests in many languages, as people write them; most languages have one or two, so that none is usual in a pool of them. */
export const promptsByLanguage: Readonly<Record<string, readonly string[]>> = {
  Vietnamese: [
    'Tôi muốn học nấu phở bò tại nhà. Bạn có thể chỉ cho tôi cách nấu nước dùng trong và thơm, cần những gia vị nào và nấu trong bao lâu không?',
    'Hãy viết một bài thơ ngắn về mùa mưa ở Sài Gòn, có nhắc đến tiếng rao của người bán hàng rong.',
  ],
  Czech: [
    'Můžeš mi prosím vysvětlit, jak funguje fotosyntéza, tak aby to pochopilo desetileté dítě? Použij jednoduché příklady ze zahrady.',
    'Napiš krátkou pohádku o ježkovi, který ztratil svůj čepec.',
  ],
  Polish: [
    'Napisz krótkie opowiadanie o chłopcu, który znalazł na strychu starą mapę prowadzącą do ukrytego jeziora w Bieszczadach.',
  ],
  Hungarian: ['Kérlek, magyarázd el, hogyan kell házilag kovászos kenyeret sütni, és mire figyeljek a kelesztésnél.'],
  Turkish: ['Köpeğim gök gürültüsünden çok korkuyor, onu nasıl sakinleştirebilirim?'],
  Finnish: ['Voisitko kertoa, miten suomalainen sauna rakennetaan kesämökille ja mitä lupia siihen tarvitaan?'],
  Yoruba: ['Jọ̀wọ́ ṣàlàyé fún mi bí wọ́n ṣe ń se ọbẹ̀ ẹ̀fọ́ rírò, kí o sì sọ àwọn èròjà tí mo nílò.'],
  Swahili: ['Tafadhali nieleze jinsi ya kupika wali wa nazi na samaki wa kupaka kwa familia ya watu sita.'],
  Icelandic: ['Getur þú útskýrt fyrir mér hvernig jarðhiti er notaður til að hita hús á Íslandi?'],
  Latin: [
    'Quaeso, explica mihi quomodo Romani aquam per aquaeductus in urbem duxerint et quibus instrumentis usi sint.',
  ],
  German: ['Erkläre mir bitte, wie eine Wärmepumpe im Winter funktioniert und wann sie sich für ein altes Haus lohnt.'],
  Russian: [
    'Объясни, пожалуйста, чем отличается варенье от джема и как правильно стерилизовать банки на зиму.',
    'Напиши письмо хозяину квартиры о том, что протекает кран на кухне.',
  ],
  Ukrainian: ['Поясни, будь ласка, як виростити помідори на балконі у квартирі без великих витрат.'],
  Kazakh: ['Маған қазақтың ұлттық тағамы бешбармақты қалай дайындау керектігін қадам бойынша түсіндіріп берші.'],
  Greek: ['Μπορείς να μου εξηγήσεις πώς φτιάχνεται ο παραδοσιακός μουσακάς και πόση ώρα χρειάζεται στον φούρνο;'],
  Arabic: [
    'اشرح لي من فضلك كيف أزرع النعناع في شرفة صغيرة وكم مرة يجب أن أسقيه في الصيف.',
    'اكتب رسالة شكر قصيرة إلى معلمة ابنتي.',
  ],
  Persian: ['لطفاً توضیح بده چطور می‌توانم قورمه‌سبزی خوش‌طعم درست کنم و چه سبزی‌هایی لازم است.'],
  Urdu: ['براہ کرم مجھے بتائیں کہ گھر پر اچھی بریانی کیسے بنائی جاتی ہے اور چاول کتنی دیر پکانے چاہئیں۔'],
  Hebrew: ['תסביר לי בבקשה איך מכינים חומוס ביתי חלק וכמה זמן צריך להשרות את הגרגרים.'],
  Hindi: [
    'कृपया मुझे बताइए कि घर पर दही कैसे जमाया जाता है और सर्दियों में किन बातों का ध्यान रखना चाहिए।',
    'मेरे दादाजी के जन्मदिन के लिए एक छोटी कविता लिखो।',
  ],
  Bengali: ['দয়া করে আমাকে বুঝিয়ে বলুন কীভাবে ইলিশ মাছের ভাপা রান্না করতে হয়।'],
  Tamil: ['சாம்பார் செய்வது எப்படி என்று எளிமையாக விளக்குங்கள்.'],
  Thai: ['ช่วยอธิบายวิธีทำต้มยำกุ้งแบบง่าย ๆ ที่บ้านให้หน่อย และต้องใช้เครื่องปรุงอะไรบ้าง'],
  Chinese: [
    '请解释一下为什么秋天树叶会变黄，并用一个小学生能听懂的例子说明。',
    '帮我写一封请假邮件，理由是要带孩子去看牙医。',
  ],
  Japanese: ['初心者でもできる味噌汁の作り方を、だしの取り方から順番に教えてください。'],
  Korean: ['집에서 김치찌개를 맛있게 끓이는 방법을 재료와 순서대로 설명해 주세요.'],
  Georgian: ['გთხოვთ ამიხსნათ, როგორ მზადდება ხაჭაპური სახლში.'],
  Armenian: ['Խնդրում եմ բացատրիր, թե ինչպես պատրաստել տոլմա տանը։'],
  Amharic: ['እባክህ ዶሮ ወጥ እንዴት እንደሚሰራ አስረዳኝ።'],
  'no language': ['2+2=?', 'Solve: 3x^2 - 12x + 9 = 0', '😀😀😀', '🍕🍔🌮 which?', 'hi', 'Why?'],
  code: [
    'def f(x):\n    return [i**2 for i in range(x) if i%2==0]\n\nExplain this.',
    'SELECT u.id, COUNT(*) FROM users u LEFT JOIN orders o ON o.user_id=u.id GROUP BY u.id HAVING COUNT(*)>3; -- why slow?',
  ],
}

const openings = [
  'I am planning a small party for my grandmother and would like your advice.',
  'My neighbour asked me something yesterday that I could not answer.',
  'Please help me with a school project that is due on Friday.',
  'I have been reading about this for weeks and still feel lost.',
  'Our local library wants a short text for its notice board.',
  'You are a patient teacher who likes simple pictures.',
  'My sister and I had a friendly argument over dinner.',
  'I run a little bakery near the old railway station.',
  'Last summer we moved from the city to a farm.',
  'A friend from abroad is visiting me next month.',
  'I want to write a letter to the editor of our newspaper.',
  'The children in my class are nine years old and curious.',
]
const topics = [
  'Why do leaves turn yellow and red when the days grow shorter in autumn?',
  'How can I keep tomatoes healthy on a balcony that gets no sun after noon?',
  'What is the difference between a loan from a bank and a mortgage on a house?',
  'Explain how a bicycle stays upright while somebody is riding it slowly.',
  'Which books about the sea would you give to a boy who does not like reading?',
  'How did people tell the time before there were clocks in every village?',
  'What should I cook for six guests when two of them eat neither meat nor fish?',
  'Describe how a vaccine teaches the body to recognise a virus.',
  'How do I train a young dog that is afraid of thunder and loud trains?',
  'What makes bread dough rise, and why does it sometimes fall in the oven?',
  'How are bridges built across a wide river without stopping the boats?',
  'Why is the sky dark at night although there are so many stars?',
  'How can a family save money on heating during a long cold winter?',
  'What happens to a letter between the post box and the front door?',
  'How does a piano make a soft sound and a loud sound with the same key?',
  'Which exercises help against pain in the lower back after a day at a desk?',
  'How do bees find their way home from a field of flowers far away?',
  'What is the best way to learn the words of a new language by heart?',
  'Why do some islands have volcanoes while others are made of coral?',
  'How is paper recycled, and how many times can that be done?',
]
const closings = [
  'Give me three short reasons.',
  'Keep it under one hundred words and avoid difficult terms.',
  'Write it as a conversation between two old friends.',
  'Add an example from daily life at the end.',
  'Tell me also what most people get wrong about it.',
  'A list of steps would be perfect.',
  'Please make it a little funny, too.',
  'I only need the most important facts.',
]
/** Requests in English, each of three sentences out of 40, all different. */
export function englishPrompts(count: number): string[] {
  const stream = seededStream('English prompts')
  const pick = (list: readonly string[]) => list[stream.integer(0, list.length - 1)]
  const prompts = new Set<string>()
  while (prompts.size < count) prompts.add(`${pick(openings)} ${pick(topics)} ${pick(closings)}`)
  return [...prompts]
}

const CHARACTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
const BASE64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/']

/** What no one wrote: a third random characters, a third base64, a third words of `texts` in random order. */
export function garbagePrompts(count: number, texts: readonly string[]): string[] {
  const stream = seededStream('garbage')
  const words = texts.join(' ').split(' ')
  const draw = (list: readonly string[], length: number, between: string) =>
    Array.from({ length }, () => list[stream.integer(0, list.length - 1)]).join(between)
  return Array.from({ length: count }, (_, i) => {
    if (i % 3 === 0) return draw(CHARACTERS, stream.integer(100, 300), '')
    return i % 3 === 1 ? draw(BASE64, stream.integer(100, 300), '') : draw(words, stream.integer(20, 60), ' ')
  })
}
