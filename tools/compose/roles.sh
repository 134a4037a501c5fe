#!/bin/sh
# Runs once, when the database folder is empty: the owner of the tables and the application are two roles, and neither is a superuser.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" <<'SQL'
create role cairn_owner login nosuperuser nobypassrls password :'owner_password';
create role cairn_app login nosuperuser nobypassrls password :'app_password';
create database cairn owner cairn_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
revoke all on database cairn from public;
grant connect, temporary on database cairn to cairn_app;
SQL
