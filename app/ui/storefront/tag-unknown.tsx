import { isRouteErrorResponse, useLocation, useParams, useRouteError } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { isRefusalData } from '#app/http/refusal-response.ts'
import { ShopError } from './shop-error.tsx'
import { TagForm } from './tag-form.tsx'

const LONGEST_SHOWN = 40

/** What stands at the address of a tag that leads nowhere: the form, to type the code once more. */
export function TagUnknown() {
	const error = useRouteError()
	const { tag } = useCopy().pages
	const { code } = useParams()
	const asked = new URLSearchParams(useLocation().search).get('kode')
	const data: unknown = isRouteErrorResponse(error) ? error.data : null
	const refusal = isRefusalData(data) ? data.refusal : null
	if (refusal?.code !== 'workshop.no_such_batch') return <ShopError />
	const typed = (code ?? asked ?? '').slice(0, LONGEST_SHOWN)
	return (
		<div className="page-width part">
			<h1 className="font-display text-heading">{tag.unknownTitle}</h1>
			<p className="mt-4 mb-8 max-w-reading text-lead text-muted">
				{fill(tag.unknown, { code: typed })}
			</p>
			<TagForm code={typed} error={tag.again} />
		</div>
	)
}
