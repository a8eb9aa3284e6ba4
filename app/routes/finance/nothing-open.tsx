import { useCopy } from '#app/copy/use-copy.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'

interface Props {
	/** a statement of the bank tells of some of these days */
	isTold: boolean
	title: string
	children: string
}

/**
 * That nothing is left to be matched or explained; where no statement tells of these days, that
 * nobody can know it yet.
 */
export function NothingOpen({ isTold, title, children }: Props) {
	const { reconciliation: words } = useCopy()
	if (isTold) return <EmptyState title={title}>{children}</EmptyState>
	return (
		<EmptyState
			title={words.notTold}
			action={<LinkButton to="/keuangan/rekonsiliasi/muat">{words.pages.import}</LinkButton>}
		>
			{words.notToldText}
		</EmptyState>
	)
}
