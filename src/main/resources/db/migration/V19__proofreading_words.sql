create table confused_word (
	id bigint generated always as identity primary key,
	version int not null,
	wrong text not null check (wrong <> ''),
	correct text not null check (correct <> ''),
	allowed text not null,
	note text not null,
	unique (correct)
);
comment on table confused_word is 'words that are often written wrong; a post with one is shown a hint before it is submitted';
comment on column confused_word.wrong is 'wrong forms, one a line';
comment on column confused_word.correct is 'the right form';
comment on column confused_word.allowed is 'phrases in which a wrong form is right, one a line; may be empty';

insert into confused_word (version, wrong, correct, allowed, note) values
	(0, '其它', '其他', '', '指人指事物，規範文稿統一用「其他」'),
	(0, '截止', '截至', E'報名截止\n徵集截止\n投稿截止\n截止時間\n截止日期\n截止日\n截止報名\n已截止\n已經截止\n日截止\n時截止\n點截止', '後面接時間、表示「到……為止」用「截至」；表示到期停止才用「截止」'),
	(0, '做為', '作為', '', '當作、身份用「作為」'),
	(0, '布署', '部署', '', ''),
	(0, E'帳號\n帳戶', '賬號、賬戶', '', '與錢財、登錄有關的用「賬」'),
	(0, '座落', '坐落', '', ''),
	(0, E'渡過了\n渡過難忘\n渡過愉快\n渡過充實', '度過', '', '時間用「度過」，江河、難關用「渡過」'),
	(0, E'招聘啟示\n徵集啟示\n徵稿啟示\n招募啟示\n報名啟示', '啟事', '', '公開聲明事情的文字是「啟事」，領悟道理才是「啟示」'),
	(0, E'反應了\n反應出', '反映', E'化學反應了\n反應出來的速度', '把情況、意見表現出來用「反映」'),
	(0, E'再接再勵\n再接再歷', '再接再厲', '', ''),
	(0, E'一如繼往\n一如即往\n一如既住', '一如既往', '', ''),
	(0, E'按步就班\n按部就搬', '按部就班', '', ''),
	(0, E'穿流不息\n川流不熄', '川流不息', '', ''),
	(0, E'迫不急待\n迫不及侍', '迫不及待', '', ''),
	(0, E'興高彩烈\n興高釆烈', '興高采烈', '', ''),
	(0, E'聚精匯神\n聚精會身', '聚精會神', '', ''),
	(0, E'精採\n精采', '精彩', '', ''),
	(0, E'通迅', '通訊', '', ''),
	(0, E'籍此\n籍以\n憑籍', '藉此、藉以、憑藉', E'國籍此\n書籍以\n學籍以\n國籍以\n籍以外', '「書籍」「籍貫」的「籍」沒有憑借的意思'),
	(0, E'能工巧將\n大國工將', '能工巧匠、大國工匠', '', ''),
	(0, E'校企合做\n產教溶合\n產教融和\n職普融和', '校企合作、產教融合、職普融通', '', ''),
	(0, E'活動週', '活動周', '', '本校方案和上級通知都寫作「職業教育活動周」'),
	(0, E'職業教育宣傳周\n職業教育周活動周\n職業技術教育活動周\n職業教育活動月', '職業教育活動周', '', '正式名稱是「職業教育活動周」'),
	(0, E'黨的20大\n黨的二十大會議', '黨的二十大', '', '');
