import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { isRefusalData } from '#app/http/refusal-response.ts'
import { surfaces, surfacesOf } from '#app/http/surfaces.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { useStaff } from './use-staff.ts'

/** What stands in the frame of the staff's pages when one of them cannot be shown. */
export function StaffError() {
	const error = useRouteError()
	const copy = useCopy()
	const staff = useStaff()
	const { titles, bodies } = copy.common.errors
	const status = isRouteErrorResponse(error) && error.status in titles ? error.status : 500
	const known = status as keyof typeof titles
	const refusal = isRouteErrorResponse(error) && isRefusalData(error.data) && error.data.refusal
	const [first] = staff ? surfacesOf(staff.role) : []
	return (
		<EmptyState
			level={1}
			title={titles[known]}
			action={
				first && <LinkButton to={surfaces[first].path}>{copy.common.errors.backToWork}</LinkButton>
			}
		>
			{refusal ? refusalWords(copy, refusal) : bodies[known]}
		</EmptyState>
	)
}
