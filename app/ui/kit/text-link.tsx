import { Link } from '@remix-run/react'
import type { ComponentPropsWithoutRef } from 'react'
import { classes } from './classes.ts'

/** A link inside running text. */
export function TextLink({ className, ...rest }: ComponentPropsWithoutRef<typeof Link>) {
	return <Link {...rest} className={classes('text-link', className)} />
}
