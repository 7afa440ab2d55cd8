import { memo } from 'react'

import type { Box, LinkLabel, LinkPath, Point, TextLine } from '../../../layout/picture.ts'
import { useMap } from '../../../store/map.ts'
import { useWords } from '../../words.tsx'
import { TAG_ICONS } from '../cards/CardFace.tsx'
import { stopProps } from '../focus.ts'
import { pinnedName } from '../names.ts'
import { keptLinkName } from './keptNames.ts'
import { DASHES, lineIn, routeOf } from './route.ts'
import styles from './Links.module.css'

interface LinkLayerProps {
  readonly links: readonly LinkPath[]
  /** The part of the map that is mounted; null for all of it. */
  readonly window: Box | null
  readonly selectedIds: ReadonlySet<string>
  /** Links that light up while the rest steps back. */
  readonly litIds: ReadonlySet<string>
  readonly tabStop: string | null
}

/** All links in one SVG under the cards, in px of the map. */
export const LinkLayer = memo(function LinkLayer({ links, window, selectedIds, litIds, tabStop }: LinkLayerProps) {
  return (
    <svg className={styles['layer']} data-lit={litIds.size > 0 || undefined} width="1" height="1">
      {links.map((link) => (
        <Link
          key={link.id}
          link={link}
          window={DASHES[link.relation].length === 0 ? null : window}
          isSelected={selectedIds.has(link.id)}
          isLit={litIds.has(link.id)}
          isTabStop={tabStop === link.id}
        />
      ))}
      {links.map(({ id, label }) => (label === null ? null : <Label key={id} label={label} isLit={litIds.has(id)} />))}
    </svg>
  )
})

interface LinkProps {
  readonly link: LinkPath
  readonly window: Box | null
  readonly isSelected: boolean
  readonly isLit: boolean
  readonly isTabStop: boolean
}

const Link = memo(function Link({ link, window, isSelected, isLit, isTabStop }: LinkProps) {
  const words = useWords()
  const ends = useMap(({ map }) => keptLinkName(map, words, link.id))
  const pinned = useMap(({ map }) => pinnedName(map, words, link.id))
  // Its words are drawn apart, over all lines; here they are heard with it, and what is pinned to it in full.
  const said = link.label?.lines.map(({ text }) => text) ?? []
  const name = [ends, ...said, pinned].filter(Boolean).join(', ')
  const line = lineIn(link, window)
  const { head } = routeOf(link)
  return (
    <g
      {...stopProps(link.id, isTabStop)}
      className={styles['link']}
      role="group"
      aria-roledescription={words.t('canvas.link')}
      aria-label={isSelected ? words.t('canvas.nameSelected', { name }) : name}
      data-relation={link.relation}
      data-illustrative={link.isIllustrative || undefined}
      data-selected={isSelected || undefined}
      data-lit={isLit || undefined}
    >
      <path className={styles['line']} d={line} />
      {head === '' ? null : <path className={styles['head']} d={head} />}
    </g>
  )
})

interface LabelProps {
  readonly label: LinkLabel
  readonly isLit: boolean
}

/** The words and tags of a link. They stand over all lines: another link's line through them would strike them out. */
const Label = memo(function Label({ label, isLit }: LabelProps) {
  const { x, y, width, height, lines, tags } = label
  return (
    <g className={styles['label']} data-lit={isLit || undefined} aria-hidden="true">
      <rect className={styles['plate']} x={x} y={y} width={width} height={height} rx={4} />
      {lines.map((line) => (
        <Words key={`${line.x} ${line.y}`} line={line} x={x} y={y} />
      ))}
      {tags.map((mark) => (
        <Tag key={mark.recordId} mark={mark} x={x + mark.x} y={y + mark.y} />
      ))}
    </g>
  )
})

interface WordsProps extends Point {
  readonly line: TextLine
}

function Words({ line, x, y }: WordsProps) {
  return (
    <text className={styles['words']} data-weight={line.weight} x={x + line.x} y={y + line.y} fontSize={line.size}>
      {line.text}
    </text>
  )
}

/** Side of a tag's icon, px. */
const ICON = 13

interface TagProps extends Point {
  readonly mark: LinkLabel['tags'][number]
}

/** A pinned note or a support, its corner at x, y. */
function Tag({ mark, x, y }: TagProps) {
  const Icon = TAG_ICONS[mark.tag]
  return (
    <>
      <Icon className={styles['tagIcon']} data-tag={mark.tag} x={x + 2} y={y + (mark.height - ICON) / 2} size={ICON} />
      {mark.line.text === '' ? null : <Words line={mark.line} x={x} y={y} />}
    </>
  )
}
