import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'

interface Props {
	words: {
		readonly title: string
		readonly lead: string
		readonly crumb: string
		readonly refusedTitle?: string
	}
	/** the list that the sheet is taken into */
	from: { readonly label: string; readonly to: string }
	answer: Partial<FormAnswer> | undefined
}

/** The head of a page that takes a sheet, and why one was refused. */
export function ImportHead({ words, from, answer }: Props) {
	const { trail } = useCopy().office
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{ label: trail, crumbs: [from, { label: words.crumb }] }}
			/>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-8" />
		</>
	)
}
