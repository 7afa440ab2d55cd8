/** Words of the field in which an occupation's SOC code is searched. */
export const socEn = {
  'soc.code': 'SOC code {n}',
  'soc.hint': 'Type an English job title or a code, such as 15-1232.',
  'soc.official': 'Official title:',
  'soc.unknown': '{code} is not one of the 867 occupations of SOC 2018. It is kept as you typed it.',
  'soc.group': '{code} is a group of occupations in SOC 2018. It is kept, but one occupation says more.',
  'soc.wrong': 'No occupation is called “{typed}”. Choose one from the list, or type a code such as 15-1232.',
  'soc.none': 'No occupation of SOC 2018 has these words.',
  'soc.start': 'Type a job title or the beginning of a code.',
  'soc.notHere': 'The list of occupations could not be fetched. You can still type a code.',
  'soc.loading': 'Fetching the list of occupations…',
  'soc.source': 'Standard Occupational Classification 2018, US Bureau of Labor Statistics',
} as const
