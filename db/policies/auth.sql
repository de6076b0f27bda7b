-- Sign-in: the door may read credentials and open sessions; the app only what concerns the person signed in.
grant execute on function auth.credential_of(uuid), auth.first_totp(uuid, text, bigint),
  auth.first_passkey(uuid, text, bytea, bigint, text[], text), auth.choose_password(uuid, text), auth.agencies_of(uuid),
  auth.attempt_ages(bytea, interval), auth.spend(bytea) to {{door}};
grant execute on function auth.spend_my_totp_step(bigint), auth.drop_my_totp(), auth.drop_my_passkey(text),
  auth.leave_everywhere() to {{app}};
