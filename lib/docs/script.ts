import { html } from '../html.js'

/** Makes the pages quicker to use, and is never needed: the search filters as one types, and code can be copied by a button. */
export const script = html`(() => {
  'use strict'
  const form = document.forms.namedItem('search')
  if (form !== null) {
    const input = form.elements.namedItem('q')
    const found = document.getElementById('found')
    const groups = Array.from(document.querySelectorAll('section[data-group]'), (section) => ({
      section,
      jump: document.querySelector('nav a[href="#' + section.querySelector('h2').id + '"]'),
      rows: Array.from(section.querySelectorAll('li'), (row) => ({
        row,
        text: (section.querySelector('h2').textContent + ' ' + row.textContent).toLowerCase()
      }))
    }))
    const total = groups.reduce((sum, group) => sum + group.rows.length, 0)
    const filter = () => {
      const words = input.value.toLowerCase().split(/\\s+/)
      let shown = 0
      for (const group of groups) {
        let count = 0
        for (const { row, text } of group.rows) {
          row.hidden = !words.every((word) => text.includes(word))
          if (!row.hidden) count++
        }
        group.section.hidden = group.jump.parentNode.hidden = count === 0
        shown += count
      }
      found.textContent = found.dataset.text.replace('{shown}', shown).replace('{total}', total)
      document.getElementById('none').hidden = shown > 0
    }
    const search = () => {
      filter()
      if (location.protocol === 'file:') return
      const url = new URL(location.href)
      if (input.value === '') url.searchParams.delete('q')
      else url.searchParams.set('q', input.value)
      history.replaceState(null, '', url)
    }
    let timer
    input.addEventListener('input', () => {
      filter()
      clearTimeout(timer)
      timer = setTimeout(search, 300)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      search()
    })
    filter()
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
