import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { isRefusalData } from '#app/http/refusal-response.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'

/** What stands between the shop's head and foot when a page cannot be shown. */
export function ShopError() {
	const error = useRouteError()
	const copy = useCopy()
	const { titles, bodies } = copy.common.errors
	const status = isRouteErrorResponse(error) && error.status in titles ? error.status : 500
	const known = status as keyof typeof titles
	const refusal = isRouteErrorResponse(error) && isRefusalData(error.data) && error.data.refusal
	return (
		<div className="page-width part">
			<EmptyState
				level={1}
				title={titles[known]}
				action={<LinkButton to="/produk">{copy.storefront.cart.browse}</LinkButton>}
			>
				{refusal ? refusalWords(copy, refusal) : bodies[known]}
			</EmptyState>
		</div>
	)
}
