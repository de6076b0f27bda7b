import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { daysByHand, hoursByHand, workingDayExamples } from '../../test/oracle/clocks.expected.ts'
import { deadlineCommand, deadlineOutcome } from './deadline.command.ts'

const header = 'id,start,amount,unit,division,hours'
const run = (text: string) => deadlineOutcome(Buffer.from(text))
const rows = (...lines: readonly string[]) => run([header, ...lines, ''].join('\n'))

/** What the one row is refused for. */
const reason = (row: string): string => {
  const { exitCode, stdout, stderr } = rows(row)
  expect([exitCode, stdout]).toEqual([1, ''])
  expect(stderr.startsWith('openmash: line 2: ')).toBe(true)
  return stderr.slice('openmash: line 2: '.length).trimEnd()
}

const good = '1,2026-11-20T16:50:00+00:00,4,working-hours,england-and-wales,'
const answered = 'id,due,warning\n1,2026-11-23T12:50:00+00:00,\n'

describe('answers', () => {
  it.each([
    ['2026-11-20T16:50:00+00:00,4,working-hours,england-and-wales,', '2026-11-23T12:50:00+00:00'],
    ['2026-11-20T16:50:00Z,4,elapsed-hours,england-and-wales,', '2026-11-20T20:50:00+00:00'],
    ['2026-11-20T17:50:00+01:00,0,working-hours,england-and-wales,', '2026-11-20T16:50:00+00:00'],
    ['2026-11-20T17:00:00Z,0,working-hours,england-and-wales,', '2026-11-23T09:00:00+00:00'],
    ['2026-11-20T09:00:00Z,8,working-hours,england-and-wales,', '2026-11-20T17:00:00+00:00'],
    ['2026-06-01T09:00:00Z,1,elapsed-hours,scotland,', '2026-06-01T11:00:00+01:00'],
    ['2026-03-29T00:30:00Z,1,elapsed-hours,scotland,', '2026-03-29T02:30:00+01:00'],
    ['2026-03-28T23:00:00Z,3,working-hours,scotland,Mo-Su 00:00-24:00', '2026-03-29T03:00:00+01:00'],
    ['2026-10-25T00:30:00+01:00,3,working-hours,scotland,Mo-Su 00:00-24:00', '2026-10-25T02:30:00+00:00'],
    ['2026-11-20T16:50:00.5Z,0,working-hours,scotland,', '2026-11-20T16:50:00.5+00:00'],
    ['2026-12-24,1,working-days,england-and-wales,', '2026-12-29'],
    ['2026-12-31,1,working-days,scotland,', '2027-01-05'],
    ['2026-07-10,1,working-days,northern-ireland,', '2026-07-14'],
    ['2026-11-20,1,working-days,scotland,"Mo-Th 09:00-17:15; Fr 09:00-12:30,13:30-17:00"', '2026-11-23'],
  ])('%s is due %s', (row, due) => {
    expect(rows(`x,${row}`)).toEqual({ exitCode: 0, stdout: `id,due,warning\nx,${due},\n`, stderr: '' })
  })

  it('agrees with every working day counted by hand', () => {
    const examples = workingDayExamples.map((example) => ({ hours: '', ...example }))
    const all = [...examples, ...daysByHand]
    const lines = all.map(
      ({ division, hours, start, days }) => `1,${start},${days},working-days,${division},"${hours}"`,
    )
    const { stdout } = rows(...lines)
    const dues = stdout.trimEnd().split('\n').slice(1)
    expect(dues).toEqual(all.map(({ due }) => `1,${due},`))
  })

  it('agrees with every working hour counted by hand', () => {
    const whole = hoursByHand.filter(({ amount }) => Number.isInteger(amount))
    const lines = whole.map(
      ({ start, amount, hours }) => `1,${start},${amount},working-hours,england-and-wales,"${hours}"`,
    )
    const { stdout, stderr } = rows(...lines)
    expect(stderr).toBe('')
    const dues = stdout.trimEnd().split('\n').slice(1)
    const times = dues.map((line) => Date.parse(line.split(',')[1] ?? ''))
    expect(times).toEqual(whole.map(({ due }) => Date.parse(due)))
  })

  it('gives the id back as it stood, quoted where it must be, and keeps the order', () => {
    const { stdout } = rows(
      '"b, ""c""",2026-12-24,0,working-days,scotland,',
      '" a",2026-12-24,0,working-days,scotland,',
    )
    expect(stdout).toBe('id,due,warning\n"b, ""c""",2026-12-24,\n a,2026-12-24,\n')
  })

  it.each([
    ['a byte order mark', `\uFEFF${header}\n${good}\n`],
    ['Windows line ends', `${header}\r\n${good}\r\n`],
    ['no line end at the end', `${header}\n${good}`],
    ['empty lines', `\n${header}\n\n${good}\n\n`],
    ['everything quoted', `"id","start","amount","unit","division","hours"\n"${good.split(',').join('","')}"\n`],
    [
      'columns in another order beside a foreign one',
      'hours,division,note,unit,amount,start,id\n,england-and-wales,n,working-hours,4,2026-11-20T16:50:00Z,1\n',
    ],
  ])('reads %s', (_, text) => {
    expect(run(text)).toEqual({ exitCode: 0, stdout: answered, stderr: '' })
  })

  it.each([
    ['', 'nothing'],
    ['\n\n', 'empty lines'],
    [`${header}\n`, 'a first row alone'],
  ])('answers %j, %s, with its first row alone', (text) => {
    expect(run(text)).toEqual({ exitCode: 0, stdout: 'id,due,warning\n', stderr: '' })
  })
})

describe('warnings', () => {
  const warning = (row: string) => rows(`1,${row}`).stdout.trimEnd().split(',').at(-1)

  it.each([
    ['2028-12-28,2,working-days,scotland,', 'bank holidays are not known for 2029'],
    ['2028-12-28,1,working-days,scotland,', ''],
    ['2028-12-28T10:00:00Z,80,working-hours,scotland,', 'bank holidays are not known for 2029'],
    ['2031-06-01,300,working-days,scotland,', 'bank holidays are not known for 2031 to 2032'],
    ['2011-12-30,3,working-days,scotland,', 'bank holidays are not known for 2011'],
    ['2031-06-01T10:00:00Z,80,elapsed-hours,scotland,', ''],
  ])('%s: %j', (row, words) => {
    expect(warning(row)).toBe(words)
  })
})

describe('bad rows', () => {
  it.each([
    [',2026-12-24,1,working-days,scotland,', 'id is empty'],
    ['1,2026-12-24,,working-days,scotland,', 'amount "" is not a whole number from 0'],
    ['1,2026-12-24,-1,working-days,scotland,', 'amount "-1" is not a whole number from 0'],
    ['1,2026-12-24,1.5,working-days,scotland,', 'amount "1.5" is not a whole number from 0'],
    ['1,2026-12-24,1e3,working-days,scotland,', 'amount "1e3" is not a whole number from 0'],
    ['1,2026-12-24,9007199254740993,working-days,scotland,', 'amount "9007199254740993" is over 1000000'],
    ['1,2026-12-24,1,days,scotland,', 'unit "days" is none of elapsed-hours, working-hours, working-days'],
    ['1,2026-12-24,1,working-days,wales,', 'division "wales" is none of england-and-wales, scotland, northern-ireland'],
    ['1,2026-12-24,1,working-days,scotland,Mo', 'hours: "Mo" is not days and times such as Mo-Th 09:00-17:00'],
    [
      '1,2026-02-29,1,working-days,scotland,',
      'start "2026-02-29" is not a date, such as 2026-03-27, which working-days need',
    ],
    [
      '1,2026-12-24T10:00:00Z,1,working-days,scotland,',
      'start "2026-12-24T10:00:00Z" is not a date, such as 2026-03-27, which working-days need',
    ],
    [
      '1,2026-12-24,1,working-hours,scotland,',
      'start "2026-12-24" is not an instant with its offset, such as 2026-03-27T16:50:00+00:00',
    ],
    [
      '1,2026-12-24T10:00:00,1,elapsed-hours,scotland,',
      'start "2026-12-24T10:00:00" is not an instant with its offset, such as 2026-03-27T16:50:00+00:00',
    ],
    [
      '1,2026-02-30T10:00:00Z,1,elapsed-hours,scotland,',
      'start "2026-02-30T10:00:00Z" is not an instant with its offset, such as 2026-03-27T16:50:00+00:00',
    ],
    ['1,0999-12-24,1,working-days,scotland,', 'start "0999-12-24" lies before 1900'],
    ['1,2026-12-24', 'it has 2 fields where the first row has 6'],
    ['1,2026-12-24,1,working-days,scotland,,', 'it has 7 fields where the first row has 6'],
    [
      '1,2026-12-24,800000,working-days,scotland,',
      'the deadline cannot be worked out: it lies beyond the year 2999, the last this clock counts to',
    ],
    [
      '1,2700-12-24T10:00:00Z,1000000,working-hours,scotland,',
      'the deadline cannot be worked out: it lies beyond the year 2999, the last this clock counts to',
    ],
    [
      '1,3000-12-24,0,working-days,scotland,',
      'the deadline cannot be worked out: it lies beyond the year 2999, the last this clock counts to',
    ],
    ['1,"2026', 'a quotation mark is opened and never closed'],
    ['1,20"26,', 'a quotation mark stands inside an unquoted field'],
  ])('%s: %s', (row, words) => {
    expect(reason(row)).toBe(words)
  })

  it.each([['\n'], ['\r\n'], ['\r']])('are told by the line they begin on, with line ends %j', (end) => {
    const bad = '2026-12-24,x,working-days,scotland,'
    const text = [header, '', `"a${end}b",${bad}`, `c,${bad}`, `"d${end}${end}e",${bad}`, '', '', `f,${bad}`].join(end)
    const lines = [...run(text).stderr.matchAll(/line (\d+)/g)].map(([, line]) => Number(line))
    expect(lines).toEqual([3, 5, 6, 11])
  })

  it('leave no answer for the good ones', () => {
    expect(rows(good, 'x,y,z,,,', good)).toMatchObject({ exitCode: 1, stdout: '' })
  })

  it('are told one by one up to twenty, and counted after that', () => {
    const { stderr } = rows(...Array.from({ length: 25 }, () => 'x,y,z,,,'))
    expect(stderr.trimEnd().split('\n')).toHaveLength(21)
    expect(stderr).toContain('and 5 more bad rows')
  })

  it('include a first row that does not name the columns, or names one twice', () => {
    expect(run(`${good}\n`).stderr).toBe(
      'openmash: line 1: the first row must name the columns id,start,amount,unit,division,hours; missing: id, start, amount, unit, division, hours\n',
    )
    expect(run('id,start,amount,unit,division\n').stderr).toMatch(/missing: hours$/m)
    expect(run(`${header},id\n`).stderr).toMatch(/line 1: named twice: id$/m)
  })

  it('include bytes that are not UTF-8', () => {
    expect(deadlineOutcome(Buffer.from([0x69, 0xff]))).toMatchObject({ exitCode: 1, stdout: '' })
  })
})

it('answers far deadlines at once: a hundred rows of half a million hours', () => {
  const many = Array.from(
    { length: 100 },
    () => '1,2026-12-24T10:00:00Z,500000,working-hours,scotland,Mo-Su 00:00-24:00',
  )
  const start = performance.now()
  expect(rows(...many).exitCode).toBe(0)
  expect(performance.now() - start).toBeLessThan(5_000)
})

describe('as a command', () => {
  const sink = () => {
    const chunks: string[] = []
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString())
        done()
      },
    })
    return { stream, text: () => chunks.join('') }
  }

  it('reads standard input in pieces, even cut through a letter', async () => {
    const bytes = Buffer.from(`${header}\né,2026-12-24,0,working-days,scotland,\n`)
    const pieces = [...bytes].map((byte) => Buffer.from([byte]))
    const [stdout, stderr] = [sink(), sink()]
    const io = { stdin: Readable.from(pieces), stdout: stdout.stream, stderr: stderr.stream }
    expect(await deadlineCommand.run([], io)).toBe(0)
    expect([stdout.text(), stderr.text()]).toEqual(['id,due,warning\né,2026-12-24,\n', ''])
  })

  it('is content when its reader stops early', async () => {
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      },
    })
    const io = { stdin: Readable.from([Buffer.from(`${header}\n${good}\n`)]), stdout: closed, stderr: sink().stream }
    expect(await deadlineCommand.run([], io)).toBe(0)
  })

  it('knows no options', async () => {
    await expect(deadlineCommand.run(['--fast'])).rejects.toThrow(/Unknown option/)
  })
})
