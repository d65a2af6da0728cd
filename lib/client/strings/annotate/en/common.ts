import { common as kit } from '../../common.ts'

const { close, cancel, undo, retry, copy, copied, copyFailed, copyRequestId, requestId } = kit
const { showPassword, hidePassword, optional, loading, working, dismiss, notifications, breadcrumbs, typeToConfirm } =
  kit
const { noRows, dates } = kit

/** What every room needs, and the kit of controls. */
export const common = {
  close,
  cancel,
  undo,
  retry,
  save: 'Save',
  copy,
  copied,
  copyFailed,
  copyRequestId,
  requestId,
  showPassword,
  hidePassword,
  optional,
  loading,
  working,
  dismiss,
  notifications,
  breadcrumbs,
  typeToConfirm,
  noRows,
  dates,
}
