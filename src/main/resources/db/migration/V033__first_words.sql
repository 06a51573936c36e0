-- A first word list, which holds for a moderator and refuses nothing. Moderators change it on the page of rules.
insert into moderation.listed (kind, language, pattern, level) values
    ('word', 'en', 'asshole*', 'hold'), ('word', 'en', 'bastards', 'watch'), ('word', 'en', 'bitch', 'hold'), ('word', 'en', 'bitches', 'hold'),
    ('word', 'en', 'bullshit', 'watch'), ('word', 'en', 'cocksucker*', 'hold'), ('word', 'en', 'cunt', 'hold'), ('word', 'en', 'cunts', 'hold'),
    ('word', 'en', 'dickhead*', 'hold'), ('word', 'en', 'faggot*', 'hold'), ('word', 'en', 'fuck', 'hold'), ('word', 'en', 'fucker*', 'hold'),
    ('word', 'en', 'fucking', 'hold'), ('word', 'en', 'motherfuck*', 'hold'), ('word', 'en', 'nigger*', 'hold'), ('word', 'en', 'retard', 'watch'),
    ('word', 'en', 'retards', 'watch'), ('word', 'en', 'shit', 'hold'), ('word', 'en', 'slut', 'hold'), ('word', 'en', 'sluts', 'hold'),
    ('word', 'en', 'whore', 'hold'), ('word', 'en', 'whores', 'hold'), ('word', 'en', 'kill yourself', 'hold'), ('word', 'en', 'go die', 'hold'),
    ('word', 'ru', 'бляд*', 'hold'), ('word', 'ru', 'блять', 'hold'), ('word', 'ru', 'ебан*', 'hold'), ('word', 'ru', 'ебать', 'hold'),
    ('word', 'ru', 'ебал*', 'hold'), ('word', 'ru', 'ёбан*', 'hold'), ('word', 'ru', 'мразь', 'watch'), ('word', 'ru', 'мудак*', 'hold'),
    ('word', 'ru', 'пидор*', 'hold'), ('word', 'ru', 'пидар*', 'hold'), ('word', 'ru', 'пизд*', 'hold'), ('word', 'ru', 'сука', 'hold'),
    ('word', 'ru', 'суки', 'hold'), ('word', 'ru', 'тварь', 'watch'), ('word', 'ru', 'ублюд*', 'hold'), ('word', 'ru', 'уёбок', 'hold'),
    ('word', 'ru', 'хуй*', 'hold'), ('word', 'ru', 'хуе*', 'hold'), ('word', 'ru', 'нахуй', 'hold'), ('word', 'ru', 'похуй', 'hold'),
    ('word', 'ru', 'шлюх*', 'hold'), ('word', 'ru', 'убей себя', 'hold'), ('word', 'ru', 'сдохни', 'hold'),
    ('word', 'ar', 'شرموطة', 'hold'), ('word', 'ar', 'شرموط', 'hold'), ('word', 'ar', 'عاهرة', 'hold'), ('word', 'ar', 'قحبة', 'hold'),
    ('word', 'ar', 'كسمك', 'hold'), ('word', 'ar', 'منيوك', 'hold'), ('word', 'ar', 'خنيث', 'hold'), ('word', 'ar', 'ابن الكلب', 'hold'),
    ('word', 'ar', 'يا كلب', 'hold'), ('word', 'ar', 'يا حمار', 'watch'), ('word', 'ar', 'اقتل نفسك', 'hold');
