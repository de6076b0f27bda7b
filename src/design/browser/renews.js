/** A board that nobody touches: asks for itself again and shows what came, or says since when it could not. */
const renew = async (place) => {
  const says = place.querySelector('[data-renews-says]')
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-renews]')
    if (!answer.ok || answer.redirected || fresh === null) throw new Error('signed out or unavailable')
    place.replaceChildren(...fresh.childNodes)
    delete place.dataset.stale
  } catch {
    place.dataset.stale = 'yes'
    if (!says.dataset.since) says.dataset.since = says.textContent
    says.textContent = `Not renewed since then: the connection or the session has ended. ${says.dataset.since}`
  }
}

export const renews = () => {
  for (const place of document.querySelectorAll('[data-renews]'))
    setInterval(() => void renew(place), Number(place.dataset.renews) * 1_000)
}
