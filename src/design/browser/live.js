const every = 30_000

/** The news as a link that loads the page anew: nothing moves until it is pressed. */
const say = (place, words) => {
  if (!words) return
  const link = document.createElement('a')
  link.href = place.dataset.livePage
  link.textContent = words
  place.replaceChildren(link)
}

const poll = (place) => {
  const address = place.dataset.livePoll
  if (!address) return
  const ask = async () => {
    if (document.hidden) return
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' } })
      if (answer.ok) say(place, (await answer.json()).words)
    } catch {
      // The next round asks again.
    }
  }
  void ask()
  setInterval(ask, every)
}

/** One tab of the browser holds the stream and passes the news on to the others. */
const listen = (place) => {
  const channel = new BroadcastChannel(`live ${place.dataset.live}`)
  channel.onmessage = ({ data }) => say(place, data)
  const open = () =>
    new Promise((give) => {
      const stream = new EventSource(place.dataset.live)
      stream.onmessage = ({ data }) => {
        const { words } = JSON.parse(data)
        say(place, words)
        channel.postMessage(words)
      }
      stream.onerror = () => {
        // CLOSED means the browser gave up: signed out, or something between that lets no stream through.
        if (stream.readyState !== EventSource.CLOSED) return
        poll(place)
        give()
      }
    })
  if (navigator.locks) void navigator.locks.request(channel.name, open)
  else void open()
}

/** Lines that say what is new. The server sends `data: {"words":"2 new contacts"}`. */
export const liveLines = () => {
  for (const place of document.querySelectorAll('[data-live]')) {
    if ('EventSource' in window && 'BroadcastChannel' in window) listen(place)
    else poll(place)
  }
}
