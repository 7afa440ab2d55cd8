import { expect, it } from 'vitest'

import { plainLine } from '../../src/model/plainLine.ts'

it('leaves names as they are written anywhere', () => {
  const names = [
    'Eva Luna',
    ' typing ',
    'José Ñandú',
    'O’Brien-Díaz',
    '李小龙',
    'علی\u200cرضا',
    'क्\u200dष',
    'ภูมิ',
    'אבי',
    'e\u0301',
  ]
  for (const name of [...names, '👩🏽\u200d💻', '❤\ufe0f\u200d🔥']) expect(plainLine(name)).toBe(name)
})

it('makes one line of several', () => {
  expect(plainLine('Eva\r\nLuna\tA\u2028B\u2029C\u0000D')).toBe('Eva Luna A B C D')
})

it('takes out what turns the text around it, and what shows nothing', () => {
  const turning = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'
  const hidden =
    '\u00ad\u034f\u115f\u1160\u180e\u200b\u200c\u200d\u2060\u2064\u3164\ufe00\ufe0f\ufeff\uffa0\ud800\u{e0041}'
  for (const character of turning + hidden) expect(plainLine(`Ja${character}n`)).toBe('Jan')
  expect(plainLine('\u202enaJ')).toBe('naJ')
})

it('changes nothing more of what it gives', () => {
  const marks = ['a', '❤', '\u0301', '\u034f', '\ufe0f', '\u200d', '\u202e']
  const texts = marks.flatMap((a) => marks.flatMap((b) => marks.flatMap((c) => marks.map((d) => a + b + c + d))))
  for (const text of texts) expect(plainLine(plainLine(text))).toBe(plainLine(text))
  expect(plainLine('a\ufe0f\u200d')).toBe('a')
  expect(plainLine('❤\ufe0f\u200d\u200d🔥')).toBe('❤\ufe0f\u200d🔥')
})
