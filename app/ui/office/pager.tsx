import { useLocation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'

interface Props {
	/** the key of the page after this one, or null on the last */
	next: string | number | null
	/** whether this is not the first page */
	further: boolean
	/** what the keys run through, as the names of the two directions */
	words?: { first: string; next: string }
}

/** Through a list page by page, by the key in its address; the rest of the address stays. */
export function Pager({ next, further, words }: Props) {
	const { pathname, search } = useLocation()
	const { pages } = useCopy().office
	const { first, next: onwards } = words ?? pages
	const at = (key: string | number | null) => {
		const query = new URLSearchParams(search)
		query.delete(param)
		if (key !== null) query.set(param, String(key))
		return query.size > 0 ? `${pathname}?${query}` : pathname
	}
	return (
		<div className="screen-only">
			<Pagination
				label={pages.label}
				previous={further ? { to: at(null), label: first } : null}
				next={next === null ? null : { to: at(next), label: onwards }}
			/>
		</div>
	)
}
