/** A second press of a button does nothing while the first is on its way. The server makes one of two anyway. */
export const sendOnce = () => {
  for (const form of document.querySelectorAll('form[data-once]')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) return event.preventDefault()
      form.dataset.sent = 'yes'
      for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true')
    })
  }
  // Coming back with the browser's own button shows the page as it was left; the form may be sent again.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent
      for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled')
    }
  })
}
