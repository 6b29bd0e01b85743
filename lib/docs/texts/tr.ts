import { tr as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Turkish. */
export const tr: DocsTexts = {
  locale: 'tr',
  title: 'Hatalar',
  heading: 'API hataları',
  intro: 'Bu API’nin döndürdüğü tüm hatalar: ne anlama geldikleri, nasıl göründükleri ve ne yapılacağı.',
  skip: 'İçeriğe geç',
  language: 'Dil:',
  search: 'Kod, ad veya metin',
  find: 'Ara',
  found: '{total} hatadan {shown} tanesi',
  none: 'Aramayla eşleşen hata yok.',
  all: 'Tüm hatalar',
  statuses: 'Duruma göre',
  status: 'Durum',
  code: 'Kod',
  name: 'Ad',
  retired: 'Kullanımdan kaldırıldı',
  retiredNote: 'API artık bu hatayı göndermiyor. Kodu asla başka bir hataya verilmez.',
  advice: 'Ne yapmalı',
  retry: { yes: 'Daha sonra yeniden deneyin', changed: 'Değişiklikten sonra yeniden deneyin', no: 'Yeniden denemeyin' },
  advices,
  wait: 'En az bekleme süresi: {time}',
  messages: 'Metinler',
  params: 'Metnin parametreleri',
  kinds: { text: 'metin', number: 'sayı', date: 'tarih', time: 'saat', choice: 'birkaç sözcükten biri' },
  headers: 'Başlıklar',
  meanings: {
    allow: 'Kaynağın desteklediği yöntemler',
    'cache-control': 'Önbelleklerin yanıtı saklayıp saklayamayacağı',
    'content-language': 'Metnin dili',
    link: 'Bu sayfaya götürür',
    'retry-after': 'Sonraki denemeden önce beklenecek saniye',
    'www-authenticate': 'Kimlik doğrulamanın nasıl yapılacağı'
  },
  examples: 'Örnek yanıt',
  copy: 'Kopyala',
  copied: 'Kopyalandı'
}
