import { ar as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Arabic. */
export const ar: DocsTexts = {
  locale: 'ar',
  title: 'الأخطاء',
  heading: 'أخطاء واجهة API',
  intro: 'كل الأخطاء التي تعيدها واجهة API هذه: معناها وشكلها وما ينبغي فعله.',
  skip: 'الانتقال إلى المحتوى',
  language: 'اللغة:',
  search: 'الرمز أو الاسم أو النص',
  find: 'بحث',
  found: '{shown} من {total}',
  none: 'لا يوجد خطأ يطابق البحث.',
  all: 'كل الأخطاء',
  statuses: 'حسب الحالة',
  status: 'الحالة',
  code: 'الرمز',
  name: 'الاسم',
  retired: 'لم يعد مستخدمًا',
  retiredNote: 'لم تعد واجهة API ترسل هذا الخطأ. لن يُمنح رمزه لخطأ آخر أبدًا.',
  advice: 'ما ينبغي فعله',
  retry: { yes: 'أعد المحاولة لاحقًا', changed: 'أعد المحاولة بعد التعديل', no: 'لا تعد المحاولة' },
  advices,
  wait: 'مدة الانتظار على الأقل: {time}',
  messages: 'النصوص',
  params: 'معاملات النص',
  kinds: { text: 'نص', number: 'عدد', date: 'تاريخ', time: 'وقت', choice: 'كلمة من عدة كلمات' },
  headers: 'الترويسات',
  meanings: {
    allow: 'الطرق التي يدعمها المورد',
    'cache-control': 'ما إذا كان يجوز لذاكرة التخزين المؤقت الاحتفاظ بالرد',
    'content-language': 'لغة النص',
    link: 'يؤدي إلى هذه الصفحة',
    'retry-after': 'عدد الثواني قبل المحاولة التالية',
    'www-authenticate': 'كيفية المصادقة'
  },
  examples: 'مثال على الرد',
  copy: 'نسخ',
  copied: 'تم النسخ'
}
