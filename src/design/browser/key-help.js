/** Shows which keys do what in a line before a part of the page, or takes the line away again. */
export const showKeys = (before, keys) => {
  const shown = document.querySelector('.om-keys')
  if (shown) return shown.remove()
  const line = document.createElement('p')
  line.className = 'om-keys'
  line.setAttribute('role', 'status')
  for (const [key, words] of keys) {
    const kbd = document.createElement('kbd')
    kbd.textContent = key
    line.append(kbd, ` ${words}  `)
  }
  before.before(line)
}
