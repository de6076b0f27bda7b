// Asks the browser for a passkey and sends what it answers with the form. Without this file the page offers another way.
const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const withBytes = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }))

const make = async (options) => {
  const user = { ...options.user, id: toBytes(options.user.id) }
  const challenge = toBytes(options.challenge)
  const excludeCredentials = withBytes(options.excludeCredentials)
  return navigator.credentials.create({ publicKey: { ...options, user, challenge, excludeCredentials } })
}

const prove = async (options) => {
  const challenge = toBytes(options.challenge)
  return navigator.credentials.get({ publicKey: { ...options, challenge } })
}

const asJson = (credential) => {
  const { response } = credential
  const optional = (name) => (response[name] ? { [name]: toText(response[name]) } : {})
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      ...optional('attestationObject'),
      ...optional('authenticatorData'),
      ...optional('signature'),
      ...optional('userHandle'),
      ...(response.getTransports ? { transports: response.getTransports() } : {}),
    },
  })
}

// A passkey belongs to one name: at another name of the same computer the page says where it works.
const wrongName = ({ rpId, rp }) => {
  const name = rpId ?? rp?.id
  return name && location.hostname !== name && !location.hostname.endsWith(`.${name}`) ? name : null
}

const leadTo = (place, name) => {
  const says = place.querySelector('[data-passkey-says]')
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = location.href.replace(location.host, location.host.replace(location.hostname, name))
  link.textContent = link.href
  place.querySelector('button').remove()
  says.replaceChildren(`Passkeys do not work at this address. Go on at `, link)
}

const start = (place) => {
  const form = place.querySelector('form')
  const button = place.querySelector('button')
  const says = place.querySelector('[data-passkey-says]')
  const without = place.nextElementSibling
  if (without?.hasAttribute('data-passkey-without')) without.hidden = true
  place.hidden = false
  const name = wrongName(JSON.parse(place.dataset.options))
  if (name !== null) return leadTo(place, name)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (button.disabled) return
    button.disabled = true
    says.textContent = 'Follow what your device asks.'
    try {
      const options = JSON.parse(place.dataset.options)
      const credential = await (place.dataset.passkey === 'make' ? make(options) : prove(options))
      form.elements.credential.value = asJson(credential)
      form.submit()
    } catch {
      button.disabled = false
      says.textContent = 'That did not work, or it was stopped. Try again, or use another way.'
    }
  })
}

if (window.PublicKeyCredential) for (const place of document.querySelectorAll('[data-passkey]')) start(place)
