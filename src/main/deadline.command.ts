import { parseArgs } from 'node:util'
import { readBankHolidays } from '../platform/bank-holidays.ts'
import { type CommandIo, processIo, readAll, writeAll } from './command-io.ts'
import { type BadRow, answerTable } from './deadline-table.ts'

const help = `Usage: openmash deadline < contacts.csv > deadlines.csv

Works out deadlines in working time. Reads CSV on standard input, with a first row that names its columns, and writes
CSV on standard output: id,due,warning, one row for each row read, in the same order.

  id        yours, given back unchanged
  start     working-days: a date such as 2026-03-27
            hours: an instant with its offset such as 2026-03-27T16:50:00+00:00
  amount    a whole number from 0 to 1000000
  unit      elapsed-hours, working-hours or working-days
  division  england-and-wales, scotland or northern-ireland
  hours     opening such as "Mo-Th 09:00-17:15; Fr 09:00-12:30,13:30-17:00"; empty for Mo-Fr 09:00-17:00.
            Days may be lists (Mo,We) and ranges over the week's end (Sa-Mo); 9:00 is 09:00; 24:00 ends a day.
            Hours past midnight stand on both days: Mo 22:00-24:00; Tu 00:00-06:00, not Mo 22:00-06:00

A day counts as working when it has hours and is no bank holiday. Working days: day 0 is the start, rolled forward to a
working day; due is a date. Working hours: counting begins at the start or the next opening and takes real time while
the wall clock of London reads within the hours, through both clock changes; a deadline that lands on closing time is
due at closing time; 0 hours is the start or the next opening. Due instants carry the offset London has then.

The warning says when a deadline runs through years whose bank holidays this installation does not know; it is then
worked out as if they had none.

When any row is bad, nothing is written on standard output, each bad row's line and reason are told on standard error
and the exit code is 1. Deadlines beyond the year 2999 are not worked out.

Example: printf 'id,start,amount,unit,division,hours\\n1,2026-12-24,1,working-days,scotland,\\n' | openmash deadline
`

/** So many bad rows are told one by one. */
const told = 20

const complaint = (bad: readonly BadRow[]): string => {
  const lines = bad.slice(0, told).map(({ line, reason }) => `openmash: line ${line}: ${reason}`)
  if (bad.length > told) lines.push(`openmash: and ${bad.length - told} more bad rows`)
  return `${lines.join('\n')}\n`
}

export type CommandOutcome = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }

/** The whole command as a function of what it reads. */
export const deadlineOutcome = (input: Uint8Array): CommandOutcome => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(input)
  } catch {
    return { exitCode: 1, stdout: '', stderr: 'openmash: line 1: standard input is not UTF-8 text\n' }
  }
  const answer = answerTable(text, readBankHolidays())
  if (answer.ok) return { exitCode: 0, stdout: answer.value, stderr: '' }
  return { exitCode: 1, stdout: '', stderr: complaint(answer.refusal) }
}

/** `openmash deadline`. */
export const deadlineCommand = {
  name: 'deadline',
  summary: 'work out deadlines in working time, from CSV to CSV',
  help,
  run: async (args: readonly string[], io: CommandIo = processIo()): Promise<number> => {
    parseArgs({ args: [...args], options: {} })
    const { exitCode, stdout, stderr } = deadlineOutcome(await readAll(io.stdin))
    if (stderr !== '') await writeAll(io.stderr, stderr)
    if (stdout !== '') await writeAll(io.stdout, stdout)
    return exitCode
  },
}
