import { Link } from '@remix-run/react'
import type { ComponentPropsWithoutRef } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'
import { classes } from './classes.ts'

type Props = ButtonLook & ComponentPropsWithoutRef<typeof Link>

/** Goes somewhere, and looks as weighty as a button. */
export function LinkButton({ tone, size, wide, className, ...rest }: Props) {
	return <Link {...rest} className={classes(buttonLook({ tone, size, wide }), className)} />
}
