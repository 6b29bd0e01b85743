import type { ErrorCatalogOptions } from '../lib/index.js'

type Validation = NonNullable<ErrorCatalogOptions['validation']>

/** What people call the fields. The gender puts Russian sentences into the right form: «Пароль должен», «Электронная почта должна». */
export const labels: NonNullable<Validation['labels']> = {
  en: {
    email: 'E-mail',
    password: 'Password',
    passwordConfirmation: 'Password confirmation',
    phone: 'Phone number',
    code: 'Code',
    refreshToken: 'Refresh token',
    id: 'Id',
    title: 'Title',
    status: 'Status',
    assigneeId: 'Assignee',
    limit: 'Limit'
  },
  ru: {
    email: { text: 'Электронная почта', gender: 'f' },
    password: { text: 'Пароль', gender: 'm' },
    passwordConfirmation: { text: 'Подтверждение пароля', gender: 'n' },
    phone: { text: 'Номер телефона', gender: 'm' },
    code: { text: 'Код', gender: 'm' },
    refreshToken: { text: 'Refresh токен', gender: 'm' },
    id: { text: 'Идентификатор', gender: 'm' },
    title: { text: 'Название', gender: 'n' },
    status: { text: 'Статус', gender: 'm' },
    assigneeId: { text: 'Исполнитель', gender: 'm' },
    limit: { text: 'Количество', gender: 'n' }
  }
}

/** Sentences that say it better than the built-in ones. */
export const messages: NonNullable<Validation['messages']> = {
  en: { 'password.mismatch': 'Password must be confirmed' },
  ru: { 'password.mismatch': 'Пароль должен быть подтвержден' }
}
