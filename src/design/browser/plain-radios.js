/**
 * The library marks a radio that reveals a question as expanded or collapsed; ARIA does not allow that on a radio, and
 * browsers differ in what they say. What is revealed follows the radio in reading order, so nothing is lost.
 */
export const plainRadios = () => {
  const clear = () => {
    for (const radio of document.querySelectorAll('.govuk-radios__input[aria-expanded]'))
      radio.removeAttribute('aria-expanded')
  }
  clear()
  new MutationObserver(clear).observe(document.body, { subtree: true, attributeFilter: ['aria-expanded'] })
}
