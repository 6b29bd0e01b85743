import type { AdviceKind } from './docs-texts.js'

/** What a client should do, in one language, by kind of advice. */
export type Advices = Readonly<Record<AdviceKind, string>>

/** English. */
export const en: Advices = {
  wait: 'The condition is temporary. Wait as long as Retry-After says, then send the request again.',
  backoff: 'The condition is temporary. Send the request again with growing pauses, if repeating it is safe.',
  report: 'The fault is on our side. If repeating the request is safe, try once more; if the error stays, report it.',
  authenticate: 'Get valid credentials, then send the request again with them.',
  refresh: 'Read the current state of the resource, apply your change to it, then send the request again.',
  correct: 'The same request gets the same answer. Correct the request before you send it again.',
  never: 'The same request will never succeed.'
}

/** Russian. */
export const ru: Advices = {
  wait: 'Причина временная. Подождите, сколько указано в Retry-After, и отправьте запрос снова.',
  backoff: 'Причина временная. Если повтор безопасен, отправляйте запрос снова, увеличивая паузы.',
  report: 'Сбой на нашей стороне. Если повтор безопасен, попробуйте ещё раз; если ошибка остаётся, сообщите о ней.',
  authenticate: 'Получите действительные учётные данные и повторите запрос с ними.',
  refresh: 'Прочитайте текущее состояние ресурса, внесите в него своё изменение и повторите запрос.',
  correct: 'На такой же запрос придёт такой же ответ. Исправьте запрос, прежде чем отправлять его снова.',
  never: 'Такой запрос никогда не будет выполнен.'
}

/** Ukrainian. */
export const uk: Advices = {
  wait: 'Причина тимчасова. Зачекайте, скільки вказано в Retry-After, і надішліть запит знову.',
  backoff: 'Причина тимчасова. Якщо повтор безпечний, надсилайте запит знову, збільшуючи паузи.',
  report: 'Збій на нашому боці. Якщо повтор безпечний, спробуйте ще раз; якщо помилка залишається, повідомте про неї.',
  authenticate: 'Отримайте чинні облікові дані й повторіть запит із ними.',
  refresh: 'Прочитайте поточний стан ресурсу, внесіть у нього свою зміну й повторіть запит.',
  correct: 'На такий самий запит надійде така сама відповідь. Виправте запит, перш ніж надсилати його знову.',
  never: 'Такий запит ніколи не буде виконано.'
}

/** German. */
export const de: Advices = {
  wait: 'Die Ursache geht vorüber. Warten Sie so lange, wie Retry-After angibt, und senden Sie die Anfrage dann erneut.',
  backoff: 'Die Ursache geht vorüber. Wenn eine Wiederholung gefahrlos ist, senden Sie die Anfrage in immer größeren Abständen erneut.',
  report: 'Der Fehler liegt bei uns. Wenn eine Wiederholung gefahrlos ist, versuchen Sie es noch einmal; bleibt der Fehler, melden Sie ihn.',
  authenticate: 'Beschaffen Sie sich gültige Zugangsdaten und senden Sie die Anfrage damit erneut.',
  refresh: 'Lesen Sie den aktuellen Stand der Ressource, wenden Sie Ihre Änderung darauf an und senden Sie die Anfrage erneut.',
  correct: 'Dieselbe Anfrage erhält dieselbe Antwort. Korrigieren Sie die Anfrage, bevor Sie sie erneut senden.',
  never: 'Dieselbe Anfrage wird nie gelingen.'
}

/** French. */
export const fr: Advices = {
  wait: 'La cause est temporaire. Attendez le temps indiqué par Retry-After, puis renvoyez la requête.',
  backoff: 'La cause est temporaire. Si la répétition est sans danger, renvoyez la requête en espaçant de plus en plus les tentatives.',
  report: 'La panne vient de notre côté. Si la répétition est sans danger, réessayez une fois\u00A0; si l’erreur persiste, signalez-la.',
  authenticate: 'Obtenez des identifiants valides, puis renvoyez la requête avec eux.',
  refresh: 'Lisez l’état actuel de la ressource, appliquez-y votre modification, puis renvoyez la requête.',
  correct: 'La même requête reçoit la même réponse. Corrigez la requête avant de la renvoyer.',
  never: 'La même requête n’aboutira jamais.'
}

/** Chinese (simplified). */
export const zh: Advices = {
  wait: '原因是暂时的。请等待 Retry-After 指定的时间，然后重新发送请求。',
  backoff: '原因是暂时的。如果重复请求是安全的，请以逐渐增大的间隔重新发送。',
  report: '问题出在服务端。如果重复请求是安全的，请再试一次；如果错误仍然存在，请告知我们。',
  authenticate: '请获取有效的凭据，然后使用它们重新发送请求。',
  refresh: '请读取资源的当前状态，在其上应用您的更改，然后重新发送请求。',
  correct: '相同的请求会得到相同的响应。请先更正请求，再重新发送。',
  never: '相同的请求永远不会成功。'
}

/** Arabic. */
export const ar: Advices = {
  wait: 'السبب مؤقت. انتظر المدة المحددة في Retry-After ثم أرسل الطلب مرة أخرى.',
  backoff: 'السبب مؤقت. إذا كان التكرار آمنًا، فأرسل الطلب مرة أخرى على فترات متزايدة.',
  report: 'العطل من جهتنا. إذا كان التكرار آمنًا، فحاول مرة أخرى؛ وإذا استمر الخطأ، فأبلغ عنه.',
  authenticate: 'احصل على بيانات اعتماد صالحة، ثم أرسل الطلب بها مرة أخرى.',
  refresh: 'اقرأ الحالة الحالية للمورد، وطبّق تعديلك عليها، ثم أرسل الطلب مرة أخرى.',
  correct: 'الطلب نفسه يحصل على الرد نفسه. صحّح الطلب قبل إرساله مرة أخرى.',
  never: 'لن ينجح الطلب نفسه أبدًا.'
}

/** Spanish. */
export const es: Advices = {
  wait: 'La causa es temporal. Espere el tiempo que indica Retry-After y vuelva a enviar la solicitud.',
  backoff: 'La causa es temporal. Si repetir es seguro, vuelva a enviar la solicitud con pausas cada vez mayores.',
  report: 'El fallo es nuestro. Si repetir es seguro, inténtelo una vez más; si el error continúa, infórmenos.',
  authenticate: 'Obtenga credenciales válidas y vuelva a enviar la solicitud con ellas.',
  refresh: 'Lea el estado actual del recurso, aplique su cambio y vuelva a enviar la solicitud.',
  correct: 'La misma solicitud recibe la misma respuesta. Corrija la solicitud antes de volver a enviarla.',
  never: 'La misma solicitud nunca tendrá éxito.'
}

/** Portuguese (Brazilian usage). */
export const pt: Advices = {
  wait: 'A causa é temporária. Espere o tempo indicado por Retry-After e envie a requisição de novo.',
  backoff: 'A causa é temporária. Se repetir for seguro, envie a requisição de novo com pausas cada vez maiores.',
  report: 'A falha é nossa. Se repetir for seguro, tente mais uma vez; se o erro continuar, avise-nos.',
  authenticate: 'Obtenha credenciais válidas e envie a requisição de novo com elas.',
  refresh: 'Leia o estado atual do recurso, aplique nele a sua mudança e envie a requisição de novo.',
  correct: 'A mesma requisição recebe a mesma resposta. Corrija a requisição antes de enviá-la de novo.',
  never: 'A mesma requisição nunca terá sucesso.'
}

/** Italian. */
export const it: Advices = {
  wait: 'La causa è temporanea. Attendi il tempo indicato da Retry-After, poi invia di nuovo la richiesta.',
  backoff: 'La causa è temporanea. Se ripetere è sicuro, invia di nuovo la richiesta con pause sempre più lunghe.',
  report: 'Il problema è dalla nostra parte. Se ripetere è sicuro, riprova una volta; se l’errore rimane, segnalalo.',
  authenticate: 'Ottieni credenziali valide, poi invia di nuovo la richiesta usandole.',
  refresh: 'Leggi lo stato attuale della risorsa, applica la tua modifica, poi invia di nuovo la richiesta.',
  correct: 'La stessa richiesta riceve la stessa risposta. Correggi la richiesta prima di inviarla di nuovo.',
  never: 'La stessa richiesta non riuscirà mai.'
}

/** Polish. */
export const pl: Advices = {
  wait: 'Przyczyna jest tymczasowa. Odczekaj czas podany w Retry-After i wyślij żądanie ponownie.',
  backoff: 'Przyczyna jest tymczasowa. Jeśli powtórzenie jest bezpieczne, wysyłaj żądanie ponownie w coraz dłuższych odstępach.',
  report: 'Awaria jest po naszej stronie. Jeśli powtórzenie jest bezpieczne, spróbuj jeszcze raz; jeśli błąd nie zniknie, zgłoś go.',
  authenticate: 'Uzyskaj prawidłowe dane uwierzytelniające i wyślij z nimi żądanie ponownie.',
  refresh: 'Odczytaj bieżący stan zasobu, wprowadź w nim swoją zmianę i wyślij żądanie ponownie.',
  correct: 'To samo żądanie otrzyma tę samą odpowiedź. Popraw żądanie, zanim wyślesz je ponownie.',
  never: 'To samo żądanie nigdy się nie powiedzie.'
}

/** Turkish. */
export const tr: Advices = {
  wait: 'Sorun geçici. Retry-After’da belirtilen süre kadar bekleyin, ardından isteği yeniden gönderin.',
  backoff: 'Sorun geçici. Tekrarlamak güvenliyse isteği giderek uzayan aralıklarla yeniden gönderin.',
  report: 'Sorun bizden kaynaklanıyor. Tekrarlamak güvenliyse bir kez daha deneyin; hata sürerse bildirin.',
  authenticate: 'Geçerli kimlik bilgileri alın, ardından isteği onlarla yeniden gönderin.',
  refresh: 'Kaynağın güncel durumunu okuyun, değişikliğinizi ona uygulayın, ardından isteği yeniden gönderin.',
  correct: 'Aynı istek aynı yanıtı alır. İsteği yeniden göndermeden önce düzeltin.',
  never: 'Aynı istek hiçbir zaman başarılı olmaz.'
}

/** Japanese. */
export const ja: Advices = {
  wait: '原因は一時的です。Retry-Afterが示す時間だけ待ってから、リクエストを再送してください。',
  backoff: '原因は一時的です。繰り返しても安全な場合は、間隔を広げながらリクエストを再送してください。',
  report: '原因はサーバー側にあります。繰り返しても安全な場合はもう一度試し、エラーが続く場合は報告してください。',
  authenticate: '有効な認証情報を取得し、それを使ってリクエストを再送してください。',
  refresh: 'リソースの現在の状態を読み取り、変更を適用してから、リクエストを再送してください。',
  correct: '同じリクエストには同じ応答が返ります。再送する前にリクエストを修正してください。',
  never: '同じリクエストが成功することはありません。'
}

/** Korean. */
export const ko: Advices = {
  wait: '원인은 일시적입니다. Retry-After에 표시된 시간만큼 기다린 후 요청을 다시 보내세요.',
  backoff: '원인은 일시적입니다. 반복해도 안전하다면 간격을 늘려 가며 요청을 다시 보내세요.',
  report: '서버 쪽 장애입니다. 반복해도 안전하다면 한 번 더 시도하고, 오류가 계속되면 알려 주세요.',
  authenticate: '유효한 자격 증명을 얻은 후 그것으로 요청을 다시 보내세요.',
  refresh: '리소스의 현재 상태를 읽고 변경 사항을 적용한 후 요청을 다시 보내세요.',
  correct: '같은 요청에는 같은 응답이 옵니다. 요청을 고친 후 다시 보내세요.',
  never: '같은 요청은 절대 성공하지 않습니다.'
}

/** Chinese (traditional, usage of Taiwan). */
export const zhHant: Advices = {
  wait: '原因是暫時的。請等候 Retry-After 指定的時間，再重新傳送要求。',
  backoff: '原因是暫時的。如果重複要求是安全的，請以逐漸拉長的間隔重新傳送。',
  report: '問題出在伺服器端。如果重複要求是安全的，請再試一次；如果錯誤仍然存在，請回報給我們。',
  authenticate: '請取得有效的憑證，然後用來重新傳送要求。',
  refresh: '請讀取資源的目前狀態，在其上套用您的變更，然後重新傳送要求。',
  correct: '相同的要求會得到相同的回應。請先修正要求，再重新傳送。',
  never: '相同的要求永遠不會成功。'
}
