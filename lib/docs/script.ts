import { html } from '../html.js'

/** Makes the pages quicker to use, and is never needed: the search filters as one types, and code can be copied by a button. */
export const script = html`(() => {
  'use strict'
  const form = document.forms.namedItem('search')
  if (form !== null) {
    const input = form.elements.namedItem('q')
    const choices = ['status', 'tag'].map((name) => form.elements.namedItem(name))
    const found = document.getElementById('found')
    const groups = Array.from(document.querySelectorAll('section[data-group]'), (section) => ({
      section,
      rows: Array.from(section.querySelectorAll('li'), (row) => ({
        row,
        status: row.querySelector('u').textContent,
        tags: (row.dataset.t || '').split('\\n'),
        text: (row.textContent + ' ' + (row.dataset.s || '')).toLowerCase()
      }))
    }))
    const total = groups.reduce((sum, group) => sum + group.rows.length, 0)
    const filter = () => {
      const words = input.value.toLowerCase().split(/\\s+/)
      const [status, tag] = choices.map((choice) => choice === null ? '' : choice.value)
      let shown = 0
      for (const group of groups) {
        let count = 0
        for (const { row, text, ...facts } of group.rows) {
          const isChosen = (status === '' || facts.status === status) && (tag === '' || facts.tags.includes(tag))
          row.hidden = !isChosen || !words.every((word) => text.includes(word))
          if (!row.hidden) count++
        }
        group.section.hidden = count === 0
        shown += count
      }
      found.textContent = found.dataset.text.replace('{shown}', shown).replace('{total}', total)
      document.getElementById('none').hidden = shown > 0
    }
    const search = () => {
      filter()
      if (location.protocol === 'file:') return
      const url = new URL(form.action)
      url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''))
      history.replaceState(null, '', url)
    }
    for (const choice of choices) choice?.addEventListener('change', search)
    let timer
    input.addEventListener('input', () => {
      filter()
      clearTimeout(timer)
      timer = setTimeout(search, 300)
    })
    form.addEventListener('submit', (event) => {
      if ('more' in form.dataset) return
      event.preventDefault()
      search()
    })
    // Where the server knows more, what it has found stays.
    if (!('more' in form.dataset)) filter()
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return
      event.preventDefault()
      input.focus()
    })
  }

  if (navigator.clipboard === undefined) return
  const said = document.getElementById('said')
  for (const button of document.querySelectorAll('button[data-copied]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.closest('[data-box]').querySelector('[data-copy]').textContent)
      const label = button.firstElementChild
      const text = label.textContent
      if (text === button.dataset.copied) return
      label.textContent = said.textContent = button.dataset.copied
      setTimeout(() => {
        label.textContent = text
        said.textContent = ''
      }, 2000)
    })
  }
})()`
