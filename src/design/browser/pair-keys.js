import { showKeys } from './key-help.js'

const verdicts = { s: 'same', d: 'not-same', u: 'unsure' }

const help = [
  ['s', 'one person'],
  ['d', 'two people'],
  ['u', 'not sure'],
  ['1 to 6', 'what decided it'],
  ['Enter', 'keeps it'],
  ['n', 'next'],
  ['?', 'shows or hides these keys'],
]

const typing = (target) => target.closest('textarea, input[type="text"], [contenteditable]') !== null

/** s, d and u say what a pair is, a figure says what decided it, Enter keeps it, n leaves it, ? shows the keys. */
export const pairKeys = () => {
  const pair = document.querySelector('[data-pair]')
  if (!pair) return
  const ground = pair.querySelector('select')
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    const radio = pair.querySelector(`input[type="radio"][value="${verdicts[event.key]}"]`)
    if (radio) {
      radio.checked = true
      radio.focus()
    } else if (/^[1-6]$/.test(event.key) && ground) {
      ground.selectedIndex = Number(event.key) + (ground.options[0]?.value === '' ? 0 : -1)
      ground.focus()
    } else if (
      event.key === 'Enter' &&
      event.target.closest('[data-pair]') &&
      !event.target.closest('button, a, summary')
    )
      pair.querySelector('form').requestSubmit()
    else if (event.key === 'n') document.querySelector('[data-skip]')?.click()
    else if (event.key === '?') showKeys(pair, help)
    else return
    event.preventDefault()
  })
}
