import type { RankedPrompt } from '../types.ts'

export const arMovingAverage: RankedPrompt = {
  id: 'ar-moving-average',
  lang: 'ar',
  source: 'code',
  messages: [
    {
      role: 'user',
      content: `كتبتُ دالة بلغة Python لحساب المتوسط المتحرك:

~~~python
def moving_average(values, k):
    result = []
    for i in range(len(values) - k):
        window = values[i:i + k]
        result.append(sum(window) / k)
    return result
~~~

عند استدعاء \`moving_average([2, 4, 6, 8], 2)\` أحصل على \`[3.0, 5.0]\` وكنتُ أتوقع ثلاث قيم. أين الخطأ؟ وأريد أيضًا أن ترفع الدالة \`ValueError\` إذا كانت قيمة \`k\` لا معنى لها.`,
    },
  ],
  responses: [
    {
      model: 'kestrel-large',
      content: `سؤال جيد، وهذا من أكثر الأخطاء شيوعًا عند التعامل مع النوافذ المنزلقة. دعنا نحلله خطوة خطوة.

**أولًا: سبب المشكلة.** عدد النوافذ التي طولها \`k\` في قائمة طولها \`n\` هو \`n - k + 1\`، أما حلقتك فتدور \`n - k\` مرة فقط، فتسقط النافذة الأخيرة. في مثالك: \`4 - 2 = 2\` بدلًا من 3.

**ثانيًا: الأداء.** أنت تعيد جمع النافذة كلها في كل دورة، أي أن التعقيد \`O(n·k)\`. يمكن الاحتفاظ بمجموع جارٍ فنضيف العنصر الداخل ونطرح العنصر الخارج، فيصبح التعقيد \`O(n)\`.

**ثالثًا: الشيفرة الكاملة.**

~~~python
def moving_average(values, k):
    if not 1 <= k <= len(values):
        raise ValueError(f"k must be between 1 and {len(values)}, got {k}")
    total = sum(values[:k])
    result = [total / k]
    for i in range(k, len(values)):
        total += values[i] - values[i - k]
        result.append(total / k)
    return result
~~~

**رابعًا: ملاحظة عن الدقة.** مع الأعداد العشرية قد تتراكم أخطاء تقريب صغيرة في المجموع الجاري، ويمكن عندئذ إعادة حسابه من حين إلى آخر أو استعمال \`math.fsum\`.

**خامسًا: بدائل.** إذا كانت بياناتك كبيرة فانظر في \`numpy.convolve\` أو \`pandas.Series.rolling\`، فهما أسرع بكثير من حلقات Python. أتمنى لك التوفيق في مشروعك!`,
    },
    {
      model: 'kestrel-mini',
      content: `الخطأ في حدود الحلقة: عندما تطرح \`k\` من طول القائمة فإنك تتوقف قبل النهاية. احذف الطرح لتمر الحلقة على كل العناصر:

~~~python
def moving_average(values, k):
    if k <= 0:
        raise ValueError("k must be positive")
    result = []
    for i in range(len(values)):
        window = values[i:i + k]
        result.append(sum(window) / k)
    return result
~~~

الآن تُحسب جميع النوافذ حتى آخر القائمة، ولا داعي للقلق من تجاوز الحدود لأن الاقتطاع في Python لا يرفع خطأ إذا تجاوز نهاية القائمة. كما أضفتُ التحقق من أن \`k\` عدد موجب.`,
    },
    {
      model: 'heron-34b',
      content: `الخطأ من نوع «أقل بواحد»: في قائمة طولها \`n\` توجد \`n - k + 1\` نافذة، و\`range(len(values) - k)\` يتوقف قبل الأخيرة منها.

~~~python
def moving_average(values, k):
    if k < 1 or k > len(values):
        raise ValueError(f"k must be between 1 and {len(values)}, got {k}")
    result = []
    for i in range(len(values) - k + 1):
        window = values[i:i + k]
        result.append(sum(window) / k)
    return result
~~~

الآن تعيد \`moving_average([2, 4, 6, 8], 2)\` القائمة \`[3.0, 5.0, 7.0]\`.

أما \`k\` فلا معنى لها إذا كانت أصغر من 1 (قسمة على صفر أو نافذة فارغة) أو أكبر من طول القائمة. ومع قائمة فارغة ترفع الدالة الخطأ أيًا كانت قيمة \`k\`؛ فإن كنت تفضّل أن تعيد \`[]\` في هذه الحالة فأضف شرطًا قبل التحقق.`,
    },
    {
      model: 'heron-7b',
      content: `There is an off-by-one error in your loop. A list of length n contains n - k + 1 windows of length k, but your range stops one too early.

~~~python
def moving_average(values, k):
    if k < 1 or k > len(values):
        raise ValueError("k must be between 1 and len(values)")
    return [sum(values[i:i + k]) / k for i in range(len(values) - k + 1)]
~~~

With this fix, moving_average([2, 4, 6, 8], 2) gives [3.0, 5.0, 7.0] as you expected, and invalid values of k raise a ValueError.`,
    },
  ],
  // 2 is right and to the point. 0 is right, but buries a one-character fix under five headings. 3 is right, but
  // answers an Arabic question in English. 1 divides incomplete windows by k and lets k > len(values) through.
  authorTiers: [[2], [0], [3], [1]],
}
