import { definePath } from '../../kernel/path.ts'

/** Addresses of coming in and going out. */
export const signInPaths = {
  start: definePath('/'),
  signIn: definePath('/sign-in'),
  secondStep: definePath('/sign-in/code'),
  passkey: definePath('/sign-in/passkey'),
  chooseAgency: definePath('/sign-in/agency'),
  signOut: definePath('/sign-out'),
  again: definePath('/sign-in/again'),
  demonstration: definePath('/demonstration'),
  messages: definePath('/demonstration/messages'),
  security: definePath('/security'),
} as const
