'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { ProgressBar } from '#components/ui/display/progress-bar'
import { useToast } from '#components/ui/overlays/use-toast'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import {
  cancelUpload,
  dismissUpload,
  retryUpload,
  SentElsewhereError,
  type UploadTask,
} from '#lib/client/uploads-center'
import { secondsLeft } from '#lib/client/uploads-rate'
import { FileChangedError } from '#lib/client/uploads-send'
import { RenameUpload } from './rename-upload.tsx'

/** One file on its way: how far, how fast, how long still; and what to do when it stops. */
export function UploadCard({ task }: { task: UploadTask }) {
  const words = strings.pools.imports
  const amounts = strings.pools.amounts
  const announce = useToast()
  const [cancelling, setCancelling] = useState(false)
  const cancel = async () => {
    setCancelling(true)
    try {
      await cancelUpload(task.key)
      announce.success(words.uploadCancelled)
    } catch (error) {
      announce.error(error)
    }
  }
  const { fileName, bytesSent, byteSize, bytesPerSecond } = task
  const left = secondsLeft(bytesSent, byteSize, bytesPerSecond)
  const facts = [
    words.uploaded(bytesSent, byteSize),
    ...(bytesPerSecond === null ? [] : [amounts.rate(bytesPerSecond)]),
    ...(left === null ? [] : [amounts.left(left)]),
  ]
  const cancelButton = (
    <Button size="sm" loading={cancelling} aria-label={words.cancelUploadOf(fileName)} onClick={() => void cancel()}>
      {words.cancelUpload}
    </Button>
  )
  if (task.state === 'name-taken') return <RenameUpload task={task} cancelButton={cancelButton} />
  if (task.state === 'failed') {
    const changed = task.error instanceof FileChangedError
    const elsewhere = task.error instanceof SentElsewhereError
    const known = changed ? words.fileChanged : elsewhere ? words.sentElsewhere : null
    return (
      <div className="flex flex-col gap-2">
        {known ? (
          <Banner tone="danger" role="alert" title={words.uploadFailed(fileName)}>
            {known}
          </Banner>
        ) : (
          <FailureText title={words.uploadFailed(fileName)} failure={describeFailure(task.error)} />
        )}
        <div className="flex gap-2">
          {!known && (
            <Button size="sm" onClick={() => retryUpload(task.key)}>
              {strings.common.retry}
            </Button>
          )}
          {elsewhere ? (
            <Button size="sm" variant="ghost" onClick={() => dismissUpload(task.key)}>
              {strings.common.dismiss}
            </Button>
          ) : (
            cancelButton
          )}
        </div>
      </div>
    )
  }
  return (
    <div className="rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <ProgressBar
            value={bytesSent / byteSize}
            label={task.state === 'starting' ? words.starting(fileName) : words.uploading(fileName)}
            detail={task.state === 'waiting' ? words.uploadWaiting : facts.join(', ')}
          />
        </div>
        {task.state !== 'starting' && cancelButton}
      </div>
      <p className="mt-2 text-ink-muted text-sm">{task.isKept ? words.kept : words.notKept}</p>
    </div>
  )
}
