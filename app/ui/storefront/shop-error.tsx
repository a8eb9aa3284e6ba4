import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { isRefusalData } from '#app/http/refusal-response.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Trouble } from './trouble.tsx'
import { WayOn } from './way-on.tsx'

/** What stands between the shop's head and foot when a page cannot be shown. */
export function ShopError() {
	const error = useRouteError()
	const copy = useCopy()
	const { pathname, search } = useLocation()
	const { titles, bodies } = copy.common.errors
	const status = isRouteErrorResponse(error) && error.status in titles ? error.status : 500
	const known = status as keyof typeof titles
	const refusal = isRouteErrorResponse(error) && isRefusalData(error.data) && error.data.refusal
	return (
		<div className="page-width part">
			<Trouble
				status={status}
				title={titles[known]}
				actions={
					status === 404 ? (
						<WayOn />
					) : (
						<div className="flex flex-wrap gap-3">
							{status >= 500 && (
								<LinkButton to={pathname + search}>{copy.common.errors.tryAgain}</LinkButton>
							)}
							<LinkButton to="/produk" tone={status >= 500 ? 'secondary' : 'primary'}>
								{copy.storefront.nav.all}
							</LinkButton>
						</div>
					)
				}
			>
				{refusal ? refusalWords(copy, refusal) : bodies[known]}
			</Trouble>
		</div>
	)
}
