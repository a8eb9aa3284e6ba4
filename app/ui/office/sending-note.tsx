import { useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'

/**
 * Says that a form is on its way, to eyes after a moment and to ears at once. What a button's own
 * words say of it stands there too; this is told on every page of the staff.
 */
export function SendingNote() {
	const { state, formMethod } = useNavigation()
	const { staff: words } = useCopy().common
	const isSending = state !== 'idle' && formMethod !== undefined && formMethod !== 'GET'
	return (
		<div aria-live="polite" className="screen-only">
			{isSending && (
				<p className="fixed right-4 bottom-4 z-20 rounded-patch border border-line bg-surface px-4 py-2 font-semibold text-small shadow-md transition-opacity delay-300 starting:opacity-0">
					{words.sending}
				</p>
			)}
		</div>
	)
}
