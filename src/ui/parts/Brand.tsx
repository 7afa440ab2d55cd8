import styles from './Brand.module.css'

/** The program's sign: two rails, two levels, and one step up between them. Drawn, not fetched. */
export function Brand() {
  return (
    <svg className={styles['brand']} viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect className={styles['ground']} width="32" height="32" rx="7" />
      <path className={styles['line']} d="M10 6v20M22 6v20M10 11h12M10 21h12M10 21 22 11" />
      <circle className={styles['dot']} cx="10" cy="21" r="3.1" />
      <circle className={styles['dot']} cx="22" cy="11" r="3.1" />
    </svg>
  )
}
