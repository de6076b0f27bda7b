import { definePath } from '../../kernel/path.ts'

/** Addresses of coming in and going out. */
export const signInPaths = {
  start: definePath('/'),
  signIn: definePath('/sign-in'),
  secondStep: definePath('/sign-in/code'),
  setUp: definePath('/sign-in/set-up'),
  newPassword: definePath('/sign-in/new-password'),
  passkey: definePath('/sign-in/passkey'),
  chooseAgency: definePath('/sign-in/agency'),
  signOut: definePath('/sign-out'),
  again: definePath('/sign-in/again'),
  demonstration: definePath('/demonstration'),
  demonstrationAgain: definePath('/demonstration/again'),
  tour: definePath('/demonstration/tour'),
  tourStep: definePath('/demonstration/tour/:story/:stepName'),
  tourEnd: definePath('/demonstration/tour-end'),
  tourLeave: definePath('/demonstration/tour-leave'),
  messages: definePath('/demonstration/messages'),
  security: definePath('/security'),
  authenticator: definePath('/security/authenticator'),
  removeAuthenticator: definePath('/security/authenticator/remove'),
  addPasskey: definePath('/security/passkeys'),
  removePasskey: definePath('/security/passkeys/remove'),
  signOutEverywhere: definePath('/security/sign-out-everywhere'),
} as const
