import type { DiffSort } from '../../../analysis/diff/mapDiff.ts'
import type { Box, LinkPath, MapPicture, Point } from '../../../layout/picture.ts'
import { useComparing } from '../../../store/comparing.ts'
import { DIFF_ICONS } from '../../panels/versions/diffIcons.ts'
import { LateWords, useWords } from '../../words.tsx'
import styles from './DiffMarks.module.css'

interface DiffMarksProps {
  /** Both states in one: what is gone stands where it stood. */
  readonly picture: MapPicture
}

/** What became of cards, links, levels and pathways, marked over them, in px of the map. Names say the same. */
export function DiffMarks({ picture }: DiffMarksProps) {
  return (
    <LateWords>
      <Marks picture={picture} />
    </LateWords>
  )
}

function Marks({ picture }: DiffMarksProps) {
  const marks = [...useComparing((comparing) => comparing.marks)]
  const boxes = boxesOf(picture)
  const links = marks.flatMap(([id, sort]) => {
    const link = picture.links.get(id)
    return link === undefined ? [] : [{ link, sort }]
  })
  return (
    <div className={styles['marks']} aria-hidden="true">
      <svg className={styles['lines']} width="1" height="1">
        {links.map(({ link, sort }) => (
          <polyline key={link.id} data-sort={sort} points={link.points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        ))}
      </svg>
      {links.map(({ link, sort }) => (
        <LinkMark key={link.id} link={link} sort={sort} />
      ))}
      {marks.map(([id, sort]) => {
        const box = boxes.get(id)
        return box === undefined ? null : <BoxMark key={id} box={box} sort={sort} />
      })}
    </div>
  )
}

function BoxMark({ box: { x, y, width, height }, sort }: { readonly box: Box; readonly sort: DiffSort }) {
  return (
    <div className={styles['box']} data-sort={sort} data-testid="diff-mark" style={{ left: x, top: y, width, height }}>
      <Sign sort={sort} />
    </div>
  )
}

function LinkMark({ link, sort }: { readonly link: LinkPath; readonly sort: DiffSort }) {
  const { x, y } = middleOf(link.points)
  return (
    <div className={styles['point']} data-sort={sort} style={{ left: x, top: y }}>
      <Sign sort={sort} />
    </div>
  )
}

function Sign({ sort }: { readonly sort: DiffSort }) {
  const { t } = useWords()
  const Icon = DIFF_ICONS[sort]
  return (
    <span className={styles['sign']} data-sort={sort}>
      <Icon size={12} />
      {t(`diff.sort.${sort}`)}
    </span>
  )
}

function boxesOf(picture: MapPicture): ReadonlyMap<string, Box> {
  const lanes = [...picture.rows, ...picture.columns].map(({ id, header }) => [id, header] as const)
  return new Map<string, Box>([...picture.cards, ...lanes])
}

/** The middle of the longest stretch of a route. */
function middleOf(points: readonly Point[]): Point {
  let longest = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, length: 0 }
  points.forEach((point, at) => {
    const before = points[at - 1] ?? point
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y)
    if (length > longest.length) longest = { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2, length }
  })
  return longest
}
