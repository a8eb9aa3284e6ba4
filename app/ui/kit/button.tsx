import type { ComponentPropsWithoutRef } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'
import { classes } from './classes.ts'

type Props = ButtonLook &
	ComponentPropsWithoutRef<'button'> & {
		/** what it does is under way: it says so and takes no second press */
		busy?: boolean
	}

/** Does something. To go somewhere use `LinkButton`. */
export function Button({ tone, size, wide, busy = false, className, ...rest }: Props) {
	return (
		<button
			type="submit"
			{...rest}
			disabled={rest.disabled || busy}
			aria-busy={busy || undefined}
			className={classes(buttonLook({ tone, size, wide }), className)}
		/>
	)
}
