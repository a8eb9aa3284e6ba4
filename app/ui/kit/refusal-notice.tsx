import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RefusalData } from '#app/http/refusal-response.ts'
import { Notice } from './notice.tsx'

interface Props {
	/** what an action answered; nothing is shown for anything but a refusal */
	answer: Partial<RefusalData> | null | undefined
	title?: string | undefined
	className?: string
}

/** Why what was asked was not done, above the form that asked it. */
export function RefusalNotice({ answer, title, className }: Props) {
	const copy = useCopy()
	if (!answer?.refusal) return null
	return (
		<Notice tone="bad" title={title} announce {...(className ? { className } : {})}>
			{refusalWords(copy, answer.refusal)}
		</Notice>
	)
}
