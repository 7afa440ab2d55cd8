import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'
import { AsideItem } from './AsideItem.tsx'
import { ClearDevice } from './ClearDevice.tsx'
import { CopySwitch } from './CopySwitch.tsx'
import { MapRow } from './MapRow.tsx'
import styles from './offline.module.css'
import { useKept } from './useKept.ts'

/** All that is kept on this device: for the open map a switch, then the maps, what was not sent, and the broom. */
export function DeviceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const [kept, lookAgain] = useKept()
  return (
    <Dialog
      title={t('offline.device')}
      description={t('offline.deviceText')}
      isWide
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('shell.close')}</Button>}
    >
      <div className={styles['parts']}>
        <CopySwitch onChanged={lookAgain} />
        {kept === null ? (
          <StateMessage isBusy title={t('shell.loading')} />
        ) : (
          <>
            {kept.aside.length === 0 ? null : (
              <section aria-label={t('offline.aside')}>
                <h3 className={styles['heading']}>{t('offline.aside')}</h3>
                <ul className={styles['list']}>
                  {kept.aside.map((aside) => (
                    <AsideItem key={aside.id} aside={aside} onGone={lookAgain} />
                  ))}
                </ul>
              </section>
            )}
            <section aria-label={t('offline.maps')}>
              <h3 className={styles['heading']}>{t('offline.maps')}</h3>
              {kept.maps.length === 0 ? <p className={styles['muted']}>{t('offline.noMaps')}</p> : null}
              <ul className={styles['list']}>
                {kept.maps.map((map) => (
                  <MapRow key={map.mapId} map={map} onGone={lookAgain} />
                ))}
              </ul>
            </section>
            <ClearDevice kept={kept} onCleared={lookAgain} />
          </>
        )}
      </div>
    </Dialog>
  )
}
