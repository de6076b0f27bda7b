import { expect, it } from 'vitest'
import { usualRules } from './usual-rules.ts'
import { isFreeMail, readMail } from './work-mail.ts'

const { freeMail } = usualRules.telling

it.each(['Ada.Lin@Trust.NHS.uk', ' head@bay-school.sch.uk '])('takes the work mail %s', (typed) => {
  const mail = readMail(typed)
  expect(mail).toBe(typed.trim().toLowerCase())
  expect(isFreeMail(mail ?? '', freeMail)).toBe(false)
})

it.each(['', 'ada', 'ada@', '@trust.uk', 'ada@trust', 'a b@trust.uk', 'a@b@trust.uk', 'ada@trust.uk, eve@evil.uk'])(
  'refuses %j as no mail address',
  (typed) => {
    expect(readMail(typed)).toBeNull()
  },
)

it.each(['ada@gmail.com', 'ada@GMAIL.com', 'ada@hotmail.co.uk', 'ada@eu.yahoo.com'])(
  'knows %s as mail that proves no workplace',
  (typed) => {
    expect(isFreeMail(readMail(typed) ?? '', freeMail)).toBe(true)
  },
)

it('does not take a name that only ends alike for free mail', () => {
  expect(isFreeMail('ada@notgmail.com', freeMail)).toBe(false)
  expect(isFreeMail('ada@home.com', freeMail)).toBe(false)
})
