import { showKeys } from './key-help.js'

const help = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'opens'],
  ['t', 'takes'],
  ['?', 'shows or hides these keys'],
]

const typing = (target) => target.closest('input, textarea, select, [contenteditable]') !== null

/** j and k move along the queue, Enter opens (it is a link), t takes, ? says so. */
export const queueKeys = () => {
  const queue = document.querySelector('[data-queue]')
  if (!queue) return
  const links = [...queue.querySelectorAll('[data-open]')]
  const move = (step) => {
    const row = document.activeElement?.closest('[data-row]')
    const here = links.findIndex((link) => row?.contains(link))
    const next =
      links[here === -1 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + step, 0), links.length - 1)]
    next?.focus()
    next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    if (event.key === 'j') move(1)
    else if (event.key === 'k') move(-1)
    else if (event.key === 't')
      document.activeElement?.closest('[data-row]')?.querySelector('.om-queue__take button')?.click()
    else if (event.key === '?') showKeys(queue, help)
    else return
    event.preventDefault()
  })
}
