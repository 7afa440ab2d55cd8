/** Words of erasing for good: what goes, what stays elsewhere, and how it went. */
export const erasingEn = {
  'erasing.title.card': 'Erase “{name}” for good?',
  'erasing.title.comment': 'Erase this comment for good?',
  'erasing.title.map': 'Erase the map “{name}” for good?',
  'erasing.text.card':
    'The card goes, with its links and the notes and supports that hang on it: from the map, from every version, from the published page, and from what was confirmed about it. Comments about it lose its name and stay.',
  'erasing.text.comment':
    'Its words go, for everyone. That there was a comment, and whose, stays visible in its thread.',
  'erasing.text.map':
    'All of it goes: the cards, the versions, the published page, the comments, the confirmations and the links.',
  'erasing.undo.card': 'Nobody can undo this, you included. If you only want it off the map, remove it instead.',
  'erasing.undo.comment': 'Nobody can undo this, you included.',
  'erasing.undo.map':
    'Nobody can undo this, you included. If you only want it out of the way, move it to the bin instead.',
  'erasing.stays': 'What this cannot reach',
  'erasing.staysCopies':
    'Copies people made: files they exported, cards they copied, devices that keep the map offline until they are next online.',
  'erasing.staysBackups':
    'Backups made before today, until they expire. When one is restored, it is erased from it again.',
  'erasing.staysNote':
    'The list of what happened says that something was erased, when and by whom, and nothing of what it was.',
  'erasing.word': 'erase',
  'erasing.type': 'Type “{word}” to confirm',
  'erasing.wrong': 'Type “{word}” as it stands here.',
  'erasing.do': 'Erase for good',
  'erasing.busy': 'Erasing…',
  'erasing.done.card': '“{name}” is erased for good.',
  'erasing.done.comment': 'The comment is erased for good.',
  'erasing.done.map': '“{name}” is erased for good.',
  'erasing.offline': 'The server cannot be reached. Nothing was erased.',
  'erasing.later':
    'It could not be finished just now: a backup may be being made. It is gone from the map; try again in a minute to clear the rest.',
  'erasing.notWiped':
    'It is gone from the map, but the server could not clear its traces from the disk, most likely for lack of room there. It tries again when something else is erased, and when it is restarted.',
  'erasing.gone': 'It is not here any more, or you may no longer see it.',
  'erasing.refused': 'Only those who manage the map may erase for good. Nothing was erased.',
  'erasing.trouble': 'The server had trouble. Try again in a minute.',
  'erasing.notBack':
    'Part of what you did would have brought back something that was erased for good. It stays erased; all else is kept.',
} as const
