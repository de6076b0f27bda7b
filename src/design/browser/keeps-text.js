const pause = 3_000
const again = 5_000
const patience = 10_000

const noNetwork =
  'Not kept: there is no connection. Your text is only on this page. Do not close it; keeping is tried again every few seconds.'
const nothingSent =
  'Nothing was sent: there is no connection. Your text is still here. Press the button again in a while.'
const signedOut =
  'Not kept: you are signed out. Your text is on this page. Press the button when you are ready: you can sign in and go on with it.'
const refused = 'Not kept: something went wrong. Your text is only on this page.'

/** Everything typed or chosen in the form, as the server keeps it. */
const bodyOf = (form, revision) => {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  body.set('_form', form.getAttribute('action'))
  body.set('_revision', revision)
  return body
}

const marked = async (answer, mark) => {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector(`[${mark}]`)
}

/** One form: what of it is not yet kept, and what stands in the way. Nothing is ever put into the browser's storage. */
const keep = (form) => {
  const says = form.querySelector('[data-keeps-says]')
  let { keepsRevision: revision } = form.dataset
  let changed = false
  let cut = false
  let ended = false
  let leaving = false
  let timer
  let busy = null

  const say = (words, trouble) => {
    if (says.textContent !== words) says.textContent = words
    says.toggleAttribute('data-trouble', trouble)
  }
  const later = (wait) => {
    timer ??= setTimeout(() => void save(), wait)
  }
  const kept = async (answer) => {
    const mark = await marked(answer, 'data-kept')
    if (mark === null) throw new Error('no answer of ours')
    revision = mark.dataset.kept
    say(mark.textContent.trim(), false)
  }
  const notKept = async (answer) => {
    changed = true
    if (answer.status === 401 || answer.status === 403) return say(signedOut, true)
    if (answer.status === 503 || answer.status === 429) throw new Error('not now')
    // Somewhere else there is a newer text, or this one is too long: trying again would not help.
    ended = answer.status === 422
    const mark = ended ? await marked(answer, 'data-not-kept') : null
    say(mark?.textContent.trim() || refused, true)
  }
  const send = async (keepalive) => {
    changed = false
    const signal = AbortSignal.timeout(patience)
    try {
      const body = bodyOf(form, revision)
      const answer = await fetch(form.dataset.keeps, { method: 'POST', body, signal, keepalive, redirect: 'error' })
      cut = false
      await (answer.ok ? kept(answer) : notKept(answer))
    } catch {
      if (leaving) return
      changed = cut = true
      say(noNetwork, true)
      later(again)
    }
  }
  const save = async (keepalive = false) => {
    clearTimeout(timer)
    timer = undefined
    if (busy !== null) await busy
    if (!changed || ended || leaving) return
    busy = send(keepalive)
    await busy
    busy = null
    if (changed && !cut && !ended && says.textContent !== signedOut) later(pause)
  }

  const typing = () => {
    changed = true
    later(pause)
  }
  form.addEventListener('input', typing)
  form.addEventListener('change', typing)
  window.addEventListener('online', () => void save())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(true)
  })
  window.addEventListener('beforeunload', (event) => {
    if ((changed || busy !== null) && !leaving) event.preventDefault()
  })
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) leaving = false
  })
  // Before `send once` hears of it: a press that reaches nobody may be pressed again.
  form.addEventListener('submit', (event) => {
    if (navigator.onLine && !cut) {
      leaving = true
      clearTimeout(timer)
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    say(nothingSent, true)
    changed = true
    const { submitter } = event
    void save().then(() => {
      if (cut || !navigator.onLine) say(nothingSent, true)
      else form.requestSubmit(submitter)
    })
  })
  for (const other of document.querySelectorAll('form[method="post"]'))
    if (other !== form && other.querySelector('[name="_form"]') !== null)
      other.addEventListener('submit', () => {
        leaving = true
        clearTimeout(timer)
      })
}

/** Long forms whose text is kept on the server while it is typed. Without this script the form works as it is. */
export const keepsText = () => {
  for (const form of document.querySelectorAll('form[data-keeps]')) keep(form)
}
