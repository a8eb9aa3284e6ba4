import type { ReactNode } from 'react'
import { classes } from '#app/ui/kit/classes.ts'

interface Props {
	title: string
	/** under the title, before the fields */
	lead?: string
	children: ReactNode
	className?: string
}

/** Shown while an address in Indonesia is asked for. */
export const AT_HOME =
	'group-has-[#delivery-counter:checked]:hidden group-has-[#delivery-abroad:checked]:hidden'
/** Shown while an address in another country is asked for. */
export const ABROAD = 'hidden group-has-[#delivery-abroad:checked]:block'

/** Fields of the checkout that belong together, in two columns where there is room. */
export function CheckoutGroup({ title, lead, children, className }: Props) {
	return (
		<fieldset className={classes('min-w-0', className)}>
			<legend className="mb-4 font-display text-title">{title}</legend>
			{lead && <p className="-mt-2 mb-4 text-muted text-small">{lead}</p>}
			<div className="grid gap-x-5 gap-y-5 sm:grid-cols-2">{children}</div>
		</fieldset>
	)
}
