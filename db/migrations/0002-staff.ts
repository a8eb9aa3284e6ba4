import type { SchemaStep } from './migration.ts'

/**
 * Accounts and sessions of the people who work here, in the shape that better-auth asks for. Its
 * column names are its own; moments are ours. Failed attempts to sign in are counted by the hash of
 * where they come from and whom they are for.
 */
export const staff: SchemaStep = ({ instant, int, strict }) => [
	`create table staff_users (
		id text primary key,
		name text not null,
		email text not null unique,
		"emailVerified" ${int} not null,
		image text,
		role text not null check (role in ('officer', 'treasurer', 'head', 'auditor', 'admin')),
		"closedAt" ${instant},
		"createdAt" ${instant} not null,
		"updatedAt" ${instant} not null
	)${strict}`,
	`create table staff_sessions (
		id text primary key,
		"expiresAt" ${instant} not null,
		token text not null unique,
		"createdAt" ${instant} not null,
		"updatedAt" ${instant} not null,
		"ipAddress" text,
		"userAgent" text,
		"userId" text not null references staff_users (id) on delete cascade
	)${strict}`,
	`create index staff_sessions_of_user on staff_sessions ("userId")`,
	`create table staff_accounts (
		id text primary key,
		"accountId" text not null,
		"providerId" text not null,
		"userId" text not null references staff_users (id) on delete cascade,
		"accessToken" text,
		"refreshToken" text,
		"idToken" text,
		"accessTokenExpiresAt" ${instant},
		"refreshTokenExpiresAt" ${instant},
		scope text,
		password text,
		"createdAt" ${instant} not null,
		"updatedAt" ${instant} not null
	)${strict}`,
	`create index staff_accounts_of_user on staff_accounts ("userId")`,
	`create table staff_verifications (
		id text primary key,
		identifier text not null,
		value text not null,
		"expiresAt" ${instant} not null,
		"createdAt" ${instant} not null,
		"updatedAt" ${instant} not null
	)${strict}`,
	`create table staff_sign_in_attempts (
		bucket text primary key,
		failures ${int} not null check (failures >= 0),
		window_started_at ${instant} not null
	)${strict}`,
	`create index staff_sign_in_attempts_by_age on staff_sign_in_attempts (window_started_at)`,
]
