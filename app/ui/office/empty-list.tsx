import { useLocation } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'

/**
 * A list without a row: why there is nothing, or, on a page behind its end (the key of an old link,
 * or a mistyped one), that the list itself may have some. `Pager` below leads back to its start.
 */
export function EmptyList(props: ComponentProps<typeof EmptyState>) {
	const { search } = useLocation()
	const { pages } = useCopy().office
	if (!new URLSearchParams(search).has(PAGE_KEY)) return <EmptyState {...props} />
	return (
		<EmptyState {...(props.level && { level: props.level })} title={pages.beyond}>
			{pages.beyondText}
		</EmptyState>
	)
}
