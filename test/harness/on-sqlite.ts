process.env['RECTRACK_TEST_DATABASE'] = 'sqlite';
