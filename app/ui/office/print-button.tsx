import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useHydrated } from './use-hydrated.ts'

/** Prints this page; its tables are made for paper too. */
export function PrintButton() {
	const { print } = useCopy().office
	if (!useHydrated()) return null
	return (
		<Button
			type="button"
			tone="secondary"
			size="small"
			className="screen-only"
			onClick={() => window.print()}
		>
			{print}
		</Button>
	)
}
